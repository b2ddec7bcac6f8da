// Follows the stream that a page names, and tells in its place what moves. Nothing else on the page changes by itself
// but how long ago things are.
import { ago } from "./ago.js";
import { moved } from "./moved.js";

const comeback = 60_000; // milliseconds after which one who was refused asks again

export function follow(place) {
  const tell = place.dataset.live.includes("article=") ? html => place.replaceChildren(parsed(html)) : moved(place, parsed);
  const address = new URL(place.dataset.live, location.href);
  let stream, waiting;

  // A stream holds one of the six connections that a browser has for a host, so only a page that is seen has one.
  function open() {
    if (document.hidden || stream) return;
    stream = new EventSource(address);
    stream.addEventListener("message", event => {
      address.searchParams.set("after", event.lastEventId);
      tell(event.data);
    });
    stream.addEventListener("now", event => age(new Date(event.data)));
    stream.addEventListener("error", () => {
      if (stream?.readyState !== EventSource.CLOSED) return; // it comes back by itself
      close();
      waiting = setTimeout(open, comeback);
    });
  }

  function close() {
    clearTimeout(waiting);
    stream?.close();
    stream = undefined;
  }

  document.addEventListener("visibilitychange", () => document.hidden ? close() : open());
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
}

// parsed returns the element that the server has written.
function parsed(html) {
  return document.adoptNode(new DOMParser().parseFromString(html, "text/html").body.firstElementChild);
}

function age(now) {
  for (const time of document.querySelectorAll("time.ago")) time.textContent = ago(now - new Date(time.dateTime));
}
