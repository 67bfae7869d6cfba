// How is each record of these kinds sourced?
// Parameters
//   kinds  list of text: Organization, Deal, Dispute, Event, MEMBER_OF, INDICATOR
// Columns
//   id           text: id of the record
//   kind         text: its label or relationship type
//   title        text: what it is called
//   confidence   text: high, medium, low, or null
//   credibility  integer: 1 (confirmed) to 6 (cannot be judged)
//   confirmed    date: newest publication date among its sources, or null
//   publishers   list of text: publishers of its sources, each once
//   best         text: best reliability among its sources, A to F
//   sources      integer: how many sources it has
CALL () {
  MATCH (r:Organization) WHERE "Organization" IN $kinds
  RETURN r.id AS id, "Organization" AS kind, r.name AS title, r.confidence AS confidence,
         r.credibility AS credibility, r.confirmed AS confirmed,
         COLLECT { MATCH (r)-[:CITES]->(s:Source) RETURN s ORDER BY s.id } AS documents
  UNION ALL
  MATCH (r:Deal) WHERE "Deal" IN $kinds
  RETURN r.id AS id, "Deal" AS kind, r.title AS title, r.confidence AS confidence,
         r.credibility AS credibility, r.confirmed AS confirmed,
         COLLECT { MATCH (r)-[:CITES]->(s:Source) RETURN s ORDER BY s.id } AS documents
  UNION ALL
  MATCH (r:Dispute) WHERE "Dispute" IN $kinds
  RETURN r.id AS id, "Dispute" AS kind, r.title AS title, r.confidence AS confidence,
         r.credibility AS credibility, r.confirmed AS confirmed,
         COLLECT { MATCH (r)-[:CITES]->(s:Source) RETURN s ORDER BY s.id } AS documents
  UNION ALL
  MATCH (r:Event) WHERE "Event" IN $kinds
  RETURN r.id AS id, "Event" AS kind, r.title AS title, r.confidence AS confidence,
         r.credibility AS credibility, r.confirmed AS confirmed,
         COLLECT { MATCH (r)-[:CITES]->(s:Source) RETURN s ORDER BY s.id } AS documents
  UNION ALL
  MATCH (a:State)-[r:MEMBER_OF]->(b:Organization) WHERE "MEMBER_OF" IN $kinds
  RETURN r.id AS id, "MEMBER_OF" AS kind, a.name + " in " + b.abbreviation AS title, r.confidence AS confidence,
         r.credibility AS credibility, r.confirmed AS confirmed,
         COLLECT { UNWIND r.sources AS source MATCH (s:Source {id: source}) RETURN s ORDER BY s.id } AS documents
  UNION ALL
  MATCH (a:State)-[r:INDICATOR]->(b) WHERE "INDICATOR" IN $kinds
  RETURN r.id AS id, "INDICATOR" AS kind, r.measure + ", " + a.name + " with " + b.name AS title,
         r.confidence AS confidence, r.credibility AS credibility, r.confirmed AS confirmed,
         COLLECT { UNWIND r.sources AS source MATCH (s:Source {id: source}) RETURN s ORDER BY s.id } AS documents
}
RETURN id, kind, title, confidence, credibility, confirmed,
       COLLECT {
         UNWIND documents AS s WITH DISTINCT s.publisher AS publisher WHERE publisher IS NOT NULL
         RETURN publisher ORDER BY publisher
       } AS publishers,
       reduce(best = "F", s IN documents | CASE WHEN s.reliability < best THEN s.reliability ELSE best END) AS best,
       size(documents) AS sources
ORDER BY kind, id
