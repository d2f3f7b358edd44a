// runs before a page's own scripts: writes down what moved, when the largest thing was drawn, and
// where the keyboard went
window.looked = { moved: 0, movers: [], drawn: 0, visited: [] };
new PerformanceObserver(list => list.getEntries().forEach(shift => {
  if (shift.hadRecentInput) return;
  window.looked.moved += shift.value;
  for (const { node } of shift.sources) if (node) window.looked.movers.push((node.outerHTML || node.textContent).replace(/\s+/g, ' ').slice(0, 80));
})).observe({ type: 'layout-shift', buffered: true });
new PerformanceObserver(list => list.getEntries().forEach(paint => {
  window.looked.drawn = paint.startTime;
})).observe({ type: 'largest-contentful-paint', buffered: true });
document.addEventListener('focusin', event => window.looked.visited.push(event.target), true);
