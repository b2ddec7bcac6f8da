// Package people gathers what an archive tells of those who speak in it: who spoke of late, by which names and roles articles
// call somebody, and how the wording of one quotation differs between outlets and versions. Names are compared word by word, without case and
// accents, by package fold. Pages and the API show the same.
package people
