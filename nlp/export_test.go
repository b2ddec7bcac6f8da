package nlp

// LoadWith is Load with a kernel of the caller's choice.
var LoadWith = loadWith

// A Worker parses with memory that no pool takes away.
type Worker struct {
	parser *Parser
	worker *worker
}

// NewWorker returns a worker of the parser.
func (p *Parser) NewWorker() Worker { return Worker{p, newWorker(p.encoder)} }

// Parse does as the parser's Parse does.
func (w Worker) Parse(docs ...*Doc) { w.parser.parseWith(w.worker, docs, false) }
