// How many relationships are there of each type, in each data set?
// Parameters
// Columns
//   type     text: the type
//   dataset  text: the data set that loaded them, or null
//   number   integer: how many
MATCH ()-[r]->()
RETURN type(r) AS type, r.dataset AS dataset, count(*) AS number
ORDER BY type, dataset
