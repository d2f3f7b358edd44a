// The review as a presentation: one part after the other, by arrow keys; and on paper.
(() => {
  const slides = () => [...document.querySelectorAll('.slide')];
  const here = () => {
    const all = slides();
    const at = all.findIndex((one) => one.getBoundingClientRect().bottom > innerHeight / 3);
    return at < 0 ? all.length - 1 : at;
  };
  const go = (step) => {
    const all = slides();
    all[Math.min(all.length - 1, Math.max(0, here() + step))]?.scrollIntoView();
  };
  const present = (on) => {
    document.body.classList.toggle('presenting', on);
    if (on) document.documentElement.requestFullscreen?.().catch(() => {});
    else if (document.fullscreenElement) document.exitFullscreen();
    scrollTo(0, 0);
  };
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-print]')) print();
    if (event.target.closest('[data-present]')) present(true);
  });
  document.addEventListener('keydown', (event) => {
    if (!document.body.classList.contains('presenting')) return;
    if (event.key === 'Escape') present(false);
    else if (['ArrowRight', 'PageDown'].includes(event.key)) go(1);
    else if (['ArrowLeft', 'PageUp'].includes(event.key)) go(-1);
    else return;
    event.preventDefault();
  });
})();
