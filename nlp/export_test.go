package nlp

// LoadWith is Load with a kernel of the caller's choice.
var LoadWith = loadWith
