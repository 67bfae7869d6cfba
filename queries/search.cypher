// Which words do the records have by which one would search them?
// Parameters
// Columns
//   id    text: id of the record
//   kind  text: its label
//   name  text: its name or title
//   also  text: other names, joined
//   text  text: its summary or text, or null
CALL () {
  MATCH (n:State)
  RETURN n.id AS id, "State" AS kind, n.name AS name,
         coalesce(n.aliases, []) + coalesce(n.official_name, n.name) AS names, null AS text
  UNION ALL
  MATCH (n:Region) RETURN n.id AS id, "Region" AS kind, n.name AS name, null AS names, n.summary AS text
  UNION ALL
  MATCH (n:Organization)
  RETURN n.id AS id, "Organization" AS kind, n.name AS name, coalesce(n.aliases, []) + n.abbreviation AS names,
         n.summary AS text
  UNION ALL
  MATCH (n:Deal) RETURN n.id AS id, "Deal" AS kind, n.title AS name, null AS names, n.summary AS text
  UNION ALL
  MATCH (n:Dispute) RETURN n.id AS id, "Dispute" AS kind, n.title AS name, null AS names, n.summary AS text
  UNION ALL
  MATCH (n:Event) RETURN n.id AS id, "Event" AS kind, n.title AS name, null AS names, n.summary AS text
  UNION ALL
  MATCH (n:Claim) RETURN n.id AS id, "Claim" AS kind, n.text AS name, null AS names, null AS text
  UNION ALL
  MATCH (n:Caveat) RETURN n.id AS id, "Caveat" AS kind, n.title AS name, null AS names, n.text AS text
  UNION ALL
  MATCH (n:Source) RETURN n.id AS id, "Source" AS kind, n.title AS name, null AS names, n.publisher AS text
}
RETURN id, kind, name, reduce(all = "", one IN coalesce(names, []) | all + one + "; ") AS also, text
ORDER BY kind, id
