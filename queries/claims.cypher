// What does a document assert about these states, regions, bodies or records?
// Parameters
//   targets    list of text: ids of what the claims are about; null for all claims
//   kinds      list of text: kinds of claim; null for all
//   certainty  text: stated, reported or implied; null for all
// Columns
//   id            text: id of the claim
//   kind          text: what it is about
//   certainty     text: how the document asserts it
//   text          text: the claim
//   status        text: state of the thing, as the document has it, or null
//   since         text: from when, as the document dates it, or null
//   until         text: until when, or null
//   credibility   integer: 5 where a record contradicts it, else 6
//   states        list of text: codes of the states that it is about
//   regions       list of text: ids of the regions that it is about
//   documents     list of text: each document and where in it
//   rests_on      list of text: ids of the claims that it is concluded from
//   borne_out_by  list of text: ids of the records, spells and figures that agree with it
//   contradicted  list of text: ids of the records, spells, figures and claims that it conflicts with
MATCH (c:Claim)
WHERE ($kinds IS NULL OR c.kind IN $kinds)
  AND ($certainty IS NULL OR c.certainty = $certainty)
  AND ($targets IS NULL
       OR EXISTS { MATCH (c)-[:ABOUT]->(t) WHERE t.id IN $targets }
       OR any(tie IN coalesce(c.about_ties, []) WHERE tie IN $targets))
RETURN c.id AS id, c.kind AS kind, c.certainty AS certainty, c.text AS text, c.status AS status,
       c.since_edtf AS since, c.until_edtf AS until, c.credibility AS credibility,
       COLLECT { MATCH (c)-[:ABOUT]->(s:State) RETURN s.id AS code ORDER BY code } AS states,
       COLLECT { MATCH (c)-[:ABOUT]->(r:Region) RETURN r.id AS region ORDER BY region } AS regions,
       COLLECT {
         MATCH (c)-[cites:CITES]->(d:Source)
         RETURN d.id + coalesce(" (" + cites.locator + ")", "") AS document ORDER BY document
       } AS documents,
       COLLECT { MATCH (c)-[:RESTS_ON]->(g:Claim) RETURN g.id AS ground ORDER BY ground } AS rests_on,
       COLLECT {
         MATCH (c)-[m:BEARS_OUT]->(r) RETURN coalesce(m.tie, r.id) AS record ORDER BY record
       } AS borne_out_by,
       COLLECT {
         MATCH (c)-[m:CONTRADICTS]->(r) RETURN coalesce(m.tie, r.id) AS record ORDER BY record
       } AS contradicted
ORDER BY id
