// What must be said to cite these documents, or the documents that these facts rest on?
// Parameters
//   ids  list of text: ids of documents
// Columns
//   id         text: id of the document
//   title      text: its title
//   publisher  text: who published it, or null
//   author     text: who wrote it, or null
//   published  text: publication as authored, or null
//   kind       text: what it is
//   url        text: its address, or null
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s.id AS id, s.title AS title, s.publisher AS publisher, s.author AS author, s.published AS published,
       s.kind AS kind, s.url AS url
ORDER BY id
