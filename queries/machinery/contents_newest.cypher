// Which document was published last?
// Parameters
// Columns
//   id         text: id of the document
//   published  text: publication as authored
MATCH (s:Source)
WHERE s.published_earliest IS NOT NULL
RETURN s.id AS id, s.published AS published
ORDER BY s.published_earliest DESC, id
LIMIT 1
