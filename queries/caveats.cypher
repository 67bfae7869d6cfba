// What must be borne in mind about these states, regions, bodies, records or claims?
// Parameters
//   targets  list of text: ids of what the caveats are about; null for all
//   regions  list of text: ids of regions asked for themselves; null for all
//   kind     text: contradiction, ambiguity, gap or disagreement; null for all
// Columns
//   id        text: id of the caveat
//   kind      text: what it is
//   title     text: in a few words
//   text      text: what clashes, is open or is missing
//   handling  text: how it is handled
//   about     list of text: ids of what it is about, ties included
MATCH (c:Caveat)
WHERE ($kind IS NULL OR c.kind = $kind)
  AND ($targets IS NULL OR c.id IN $targets
       OR EXISTS { MATCH (c)-[:ABOUT]->(t) WHERE t.id IN $targets }
       OR EXISTS { MATCH (c)-[:ABOUT]->(:Claim)-[:ABOUT]->(t:State|Organization|Deal|Dispute|Event) WHERE t.id IN $targets }
       OR EXISTS { MATCH (c)-[:ABOUT]->(:Claim)-[:ABOUT]->(r:Region) WHERE r.id IN $regions }
       OR any(tie IN coalesce(c.about_ties, []) WHERE tie IN $targets))
RETURN c.id AS id, c.kind AS kind, c.title AS title, c.text AS text, c.handling AS handling,
       COLLECT {
         MATCH (c)-[:ABOUT]->(t) RETURN t.id AS about ORDER BY about
       } + coalesce(c.about_ties, []) AS about
ORDER BY id
