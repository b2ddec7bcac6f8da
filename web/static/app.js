// Everything works without this. It opens what an address points into, where the browser does not.
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target?.closest("details");
  if (folded && !folded.open) {
    folded.open = true;
    target.scrollIntoView();
  }
}

addEventListener("hashchange", reveal);
reveal();

const place = document.querySelector("[data-live]");
if (place) import("./live.js").then(live => live.follow(place));
