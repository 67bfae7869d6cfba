// On whom did these states depend, by figures whose period was over by a day?
// Parameters
//   states    list of text: codes of the states that depend
//   measures  list of text: names of measures; null for all
//   last      date: last day asked about
// Columns
//   id           text: id of the figure
//   measure      text: name of the measure
//   state        text: code of the state that depends
//   partner      text: code of the state, or id of the region, depended on
//   name         text: its name
//   scope        text: state or region
//   value        number: the figure
//   unit         text: its unit
//   qualifier    text: about, over, almost or up to; or null
//   since        date: first day of the period
//   until        date: last day of the period; null where it is open
//   since_edtf   text: first part of the period as authored
//   until_edtf   text: second part of the period as authored, or null
//   reporter     text: whose figure it is, or null
//   basis        text: what exactly is counted, or null
//   note         text: what the next reader must know, or null
//   credibility  integer: 1 (confirmed) to 6 (cannot be judged)
UNWIND $states AS state
MATCH (:State {id: state})-[i:INDICATOR]->(p)
WHERE i.reading = "depends"
  AND ($measures IS NULL OR i.measure IN $measures)
  AND coalesce(i.until, i.since) <= $last
RETURN i.id AS id, i.measure AS measure, state, p.id AS partner, p.name AS name,
       CASE WHEN p:Region THEN "region" ELSE "state" END AS scope,
       i.value AS value, i.unit AS unit, i.qualifier AS qualifier, i.since AS since, i.until AS until,
       i.since_edtf AS since_edtf, i.until_edtf AS until_edtf, i.reporter AS reporter, i.basis AS basis,
       i.note AS note, i.credibility AS credibility
ORDER BY id
