// Package pages scores what was read from web pages, by the measures with which
// extractors are compared in public.
//
// Shingle is the measure of the Article Extraction Benchmark (Scrapinghub):
// multisets of four-word shingles. Paragraph and RougeLSum are those of
// fundus-evaluation: exact paragraphs, and the union of longest common
// subsequences of sentences. Segment is trafilatura's: strings that must and
// must not stand in the text. Words is that of the Web Content Extraction
// Benchmark (WCXB): bags of words. HTMLDate is that of the htmldate project.
// Title, Date and Author count exact answers.
//
// A measure is taken only of the pages whose gold has what it needs. A page
// without a prediction counts as an empty one. P is precision, R recall, F1
// their harmonic mean; all figures are shares of one, rounded as printed.
package pages
