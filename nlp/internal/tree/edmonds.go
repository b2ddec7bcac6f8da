package tree

// repair sets heads to the best tree. All arcs from the root cost so much that
// the best tree has only one of them.
func repair[S Score](heads []int32, scores []S, width int) {
	n := len(heads)
	span := float64(1)
	for i := range n {
		for j, s := range scores[i*width : i*width+n+1] {
			if j != i {
				span = max(span, float64(s), -float64(s))
			}
		}
	}
	g := &graph{score: make([][]float64, n+1)}
	for i := range n {
		g.score[i] = make([]float64, n+1)
		for j, s := range scores[i*width : i*width+n+1] {
			g.score[i][j] = float64(s)
		}
		g.score[i][n] -= 4 * span * float64(n+1)
		g.nodes = append(g.nodes, i)
	}
	solved := g.solve(n)
	for i := range heads {
		heads[i] = int32(solved[i])
	}
}

// A graph is the nodes that still need a head: words, and nodes that stand for contracted
// cycles. score[v][u] is that of node u as the head of v.
type graph struct {
	score [][]float64
	nodes []int
}

// solve returns the head of every node, by node. It contracts a cycle of best heads
// into one node, solves what is left, and opens the node again at the one member through
// which the tree enters.
func (g *graph) solve(root int) []int {
	heads := make([]int, len(g.score))
	for _, v := range g.nodes {
		heads[v] = g.bestHead(v, root)
	}
	cycle := g.cycle(heads, root)
	if cycle == nil {
		return heads
	}
	inner := g.contract(cycle, heads, root)
	node := len(g.score)
	solved := inner.solve(root)
	for _, v := range inner.nodes {
		switch {
		case v == node:
		case solved[v] == node:
			heads[v] = g.bestOf(v, cycle)
		default:
			heads[v] = solved[v]
		}
	}
	heads[g.entry(cycle, heads, solved[node])] = solved[node]
	return heads
}

func (g *graph) bestHead(v, root int) int {
	top := root
	for _, u := range g.nodes {
		if u != v && g.score[v][u] > g.score[v][top] {
			top = u
		}
	}
	return top
}

// bestOf returns the best head of v among the members of a cycle.
func (g *graph) bestOf(v int, cycle []int) int {
	top := cycle[0]
	for _, u := range cycle {
		if g.score[v][u] > g.score[v][top] {
			top = u
		}
	}
	return top
}

// entry returns the member of the cycle that loses least when u becomes its head.
func (g *graph) entry(cycle, heads []int, u int) int {
	top := cycle[0]
	for _, v := range cycle {
		if g.gain(v, heads, u) > g.gain(top, heads, u) {
			top = v
		}
	}
	return top
}

func (g *graph) gain(v int, heads []int, u int) float64 { return g.score[v][u] - g.score[v][heads[v]] }

// cycle returns the nodes of a cycle of heads, nil if there is none.
func (g *graph) cycle(heads []int, root int) []int {
	walk := make([]int, len(g.score)) // in which walk a node was met, from 1
	for k, start := range g.nodes {
		at := start
		for at != root && walk[at] == 0 {
			walk[at] = k + 1
			at = heads[at]
		}
		if at == root || walk[at] != k+1 {
			continue
		}
		cycle := []int{at}
		for v := heads[at]; v != at; v = heads[v] {
			cycle = append(cycle, v)
		}
		return cycle
	}
	return nil
}

// contract returns the graph in which one new node, the last, stands for the cycle.
func (g *graph) contract(cycle, heads []int, root int) *graph {
	node := len(g.score)
	inside := make([]bool, node)
	for _, v := range cycle {
		inside[v] = true
	}
	inner := &graph{score: make([][]float64, node+1)}
	inner.score[node] = make([]float64, node+1)
	enter := func(u int) { inner.score[node][u] = g.gain(g.entry(cycle, heads, u), heads, u) }
	enter(root)
	for _, v := range g.nodes {
		if inside[v] {
			continue
		}
		inner.score[v] = append(append([]float64(nil), g.score[v]...), g.score[v][g.bestOf(v, cycle)])
		inner.nodes = append(inner.nodes, v)
		enter(v)
	}
	inner.nodes = append(inner.nodes, node)
	return inner
}
