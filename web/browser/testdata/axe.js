// What axe-core finds, with all that is folded open; one line for each element.
(() => {
  document.querySelectorAll("details").forEach(d => d.open = true);
  const told = (rule, node) => `${rule.id} (${rule.impact}): ${rule.help}: ${node.html}: ${node.failureSummary}`;
  return axe.run(document, {resultTypes: ["violations"], preload: false, rules: {"target-size": {enabled: true}}})
    .then(found => found.violations.flatMap(rule => rule.nodes.map(node => told(rule, node))));
})()
