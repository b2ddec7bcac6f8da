// Holds what moved until the reader asks for it, so that nothing moves under his eyes.
const most = 40; // articles; beyond it the page is loaded anew

export function moved(place, parsed) {
  const list = document.querySelector(".moved");
  const held = new Map(); // by article, the last that moved last
  const button = document.createElement("button");
  button.type = "button";
  button.addEventListener("click", show);

  function show() {
    if (!list || held.size >= most) return location.reload();
    for (const [id, item] of held) {
      list.querySelector(`[data-article="${id}"]`)?.remove();
      list.prepend(item);
    }
    held.clear();
    button.remove();
    list.querySelector("a").focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  return html => {
    const item = parsed(html);
    held.delete(item.dataset.article);
    held.set(item.dataset.article, item);
    if (held.size > most) held.delete(held.keys().next().value);
    button.textContent = held.size >= most ? `${most} articles or more moved` : held.size === 1 ? "1 article moved" : `${held.size} articles moved`;
    if (!button.isConnected) place.append(button);
  };
}
