// Keeps what the tab key is to reach, in the order of the document, and returns how many there are.
(() => {
  const all = document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]");
  window.stops = [...all].filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true}));
  return stops.length;
})()
