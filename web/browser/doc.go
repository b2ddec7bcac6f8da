// Package browser holds the tests of the reading room's pages as people meet them: in a real browser, by keys
// alone, without script, on paper, magnified. It has no code of its own.
//
// The tests need Chromium, what testdata/package.json names (npm ci --ignore-scripts) and Java for the checker of HTML. They
// skip what is not there, and fail instead where WRITETHRU_BROWSER is "required".
package browser
