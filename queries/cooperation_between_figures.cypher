// Which figures are recorded between two states, in either direction?
// Parameters
//   a      text: code of the one state
//   b      text: code of the other
//   first  date: leave out figures whose period was over before this day; null for none
//   last   date: leave out figures whose period was not over by this day; null for none
// Columns
//   id           text: id of the figure
//   measure      text: name of the measure
//   reading      text: depends, flow or mutual
//   state        text: code of the state that the measure calls `from`
//   partner      text: code of the state that it calls `to`
//   value        number: the figure
//   unit         text: its unit
//   qualifier    text: about, over, almost or up to; or null
//   since        date: first day of the period
//   until        date: last day of the period; null where it is open
//   since_edtf   text: first part of the period as authored
//   until_edtf   text: second part of the period as authored, or null
//   reporter     text: whose figure it is, or null
//   basis        text: what exactly is counted, or null
//   credibility  integer: 1 (confirmed) to 6 (cannot be judged)
MATCH (:State {id: $a})-[i:INDICATOR]-(:State {id: $b})
WHERE ($last IS NULL OR coalesce(i.until, i.since) <= $last)
  AND ($first IS NULL OR i.until IS NULL OR i.until >= $first)
RETURN i.id AS id, i.measure AS measure, i.reading AS reading, startNode(i).id AS state,
       endNode(i).id AS partner, i.value AS value, i.unit AS unit, i.qualifier AS qualifier,
       i.since AS since, i.until AS until, i.since_edtf AS since_edtf, i.until_edtf AS until_edtf,
       i.reporter AS reporter, i.basis AS basis, i.credibility AS credibility
ORDER BY since, id
