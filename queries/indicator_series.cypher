// Which figures of a measure are recorded between these states and those partners, in either direction?
// Parameters
//   states    list of text: codes of states and ids of regions
//   partners  list of text: codes of states and ids of regions at the other end; null for all
//   measure   text: name of the measure
//   unit      text: unit; null for all
//   last      date: last day by which the period must be over; null for any
// Columns
//   id           text: id of the figure
//   state        text: code of the state that the measure calls `from`
//   partner      text: code of the state, or id of the region, that it calls `to`
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
UNWIND $states AS one
CALL (one) {
  MATCH (:State {id: one})-[i:INDICATOR {measure: $measure}]->(p)
  WHERE $partners IS NULL OR p.id IN $partners
  RETURN i
  UNION
  MATCH (:State {id: one})<-[i:INDICATOR {measure: $measure}]-(s:State)
  WHERE $partners IS NULL OR s.id IN $partners
  RETURN i
  UNION
  MATCH (:Region {id: one})<-[i:INDICATOR {measure: $measure}]-(s:State)
  WHERE $partners IS NULL OR s.id IN $partners
  RETURN i
}
WITH DISTINCT i, startNode(i) AS s, endNode(i) AS p
WHERE ($unit IS NULL OR i.unit = $unit)
  AND ($last IS NULL OR coalesce(i.until, i.since) <= $last)
RETURN i.id AS id, s.id AS state, p.id AS partner, p.name AS name,
       CASE WHEN p:Region THEN "region" ELSE "state" END AS scope,
       i.value AS value, i.unit AS unit, i.qualifier AS qualifier, i.since AS since, i.until AS until,
       i.since_edtf AS since_edtf, i.until_edtf AS until_edtf, i.reporter AS reporter, i.basis AS basis,
       i.note AS note, i.credibility AS credibility
ORDER BY since, id
