// Package pipeline is the one place that knows the order of the stages by
// which an input becomes a reading:
//
//	open   a file, a URL or standard input, up to a limit of size
//	sniff  is it HTML or plain text, or neither
//	page   bytes to a document
//	read   a document to a reading
//
// Every stage is a function of what the one before it returned. [Pipeline.Read]
// takes one input through them, [InOrder] spreads many over the cores and
// hands their results back in the order of the inputs, and [Expand] makes the
// list of inputs out of files, directories and URLs.
//
// Nothing that an input holds stops the others: what cannot be read becomes a
// [*writethru.Error] in its [Result], and so does a fault of our own.
package pipeline
