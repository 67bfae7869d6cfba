// Which shares of one state that hang on another are recorded, for periods that were over by a day?
// Parameters
//   states  list of text: codes of states of which one must be an end of it; null for all
//   last    date: last day on which the period may end
// Columns
//   id          text: id of the figure
//   measure     text: name of the measure
//   state       text: code of the state that depends
//   partner     text: code of the state depended on
//   value       number: the share
//   unit        text: its unit
//   qualifier   text: about, over, almost or up to; or null
//   since       date: first day of the period
//   until       date: last day of the period; null where it is open
//   since_edtf  text: first part of the period as authored
//   until_edtf  text: second part of the period as authored, or null
//   reporter    text: whose figure it is, or null
//   basis       text: what exactly is counted, or null
MATCH (s:State)-[i:INDICATOR]->(p:State)
WHERE i.reading = "depends" AND coalesce(i.until, i.since) <= $last
  AND ($states IS NULL OR s.id IN $states OR p.id IN $states)
RETURN i.id AS id, i.measure AS measure, s.id AS state, p.id AS partner, i.value AS value, i.unit AS unit,
       i.qualifier AS qualifier, i.since AS since, i.until AS until, i.since_edtf AS since_edtf,
       i.until_edtf AS until_edtf, i.reporter AS reporter, i.basis AS basis
ORDER BY id
