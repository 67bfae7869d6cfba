// Which spells of membership are recorded for these bodies, of all times?
// Parameters
//   organizations  list of text: ids of the bodies
// Columns
//   id              text: id of the spell
//   state           text: code of the state
//   organization    text: id of the body
//   status          text: the grade
//   since           date: earliest day that the beginning can mean
//   since_latest    date: latest day that the beginning can mean
//   until           date: latest day that the end can mean; null where open
//   until_earliest  date: earliest day that the end can mean; null where open
//   until_kind      text: day, open or unknown
//   since_edtf      text: beginning as authored
//   until_edtf      text: end as authored, or null
//   ending          text: how it ended, or null
//   confirmed       date: newest publication date among its sources, or null
//   credibility     integer: 1 (confirmed) to 6 (cannot be judged)
UNWIND $organizations AS organization
MATCH (:Organization {id: organization})<-[m:MEMBER_OF]-(s:State)
RETURN m.id AS id, s.id AS state, organization, m.status AS status,
       m.since AS since, m.since_latest AS since_latest, m.until AS until, m.until_earliest AS until_earliest,
       m.until_kind AS until_kind, m.since_edtf AS since_edtf, m.until_edtf AS until_edtf, m.end AS ending,
       m.confirmed AS confirmed, m.credibility AS credibility
ORDER BY organization, state, since, id
