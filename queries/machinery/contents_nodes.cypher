// How many nodes are there of each kind, in each data set?
// Parameters
// Columns
//   labels   list of text: the labels
//   dataset  text: the data set that loaded them, or null
//   number   integer: how many
MATCH (n)
RETURN labels(n) AS labels, n.dataset AS dataset, count(*) AS number
ORDER BY labels[0], dataset
