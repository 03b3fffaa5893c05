// Keeps a form from being sent twice by a double click. Without script the server sees to it; this only spares the second page.
const sent = new WeakSet()

document.addEventListener('submit', (event) => {
  if (sent.has(event.target)) event.preventDefault()
  sent.add(event.target)
})

// Coming back with the browser's back button shows the page as it was left.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) for (const form of document.forms) sent.delete(form)
})
