// Which documents are there, and how much rests on each?
// Parameters
//   publisher  text: part of the publisher's name, in small letters; null for all
//   kind       text: what the document is; null for all
//   since      date: published on or after this day; null for any
// Columns
//   id           text: id of the document
//   title        text: its title
//   publisher    text: who published it, or null
//   author       text: who wrote it, or null
//   published    text: publication as authored, or null
//   kind         text: what it is
//   reliability  text: A to F
//   url          text: its address, or null
//   records      integer: how many records and claims cite it
MATCH (s:Source)
WHERE ($publisher IS NULL OR toLower(s.publisher) CONTAINS $publisher)
  AND ($kind IS NULL OR s.kind = $kind)
  AND ($since IS NULL OR s.published_latest >= $since)
RETURN s.id AS id, s.title AS title, s.publisher AS publisher, s.author AS author, s.published AS published,
       s.kind AS kind, s.reliability AS reliability, s.url AS url, COUNT { ()-[:CITES]->(s) } AS records
ORDER BY id
