// The Goal page with a script: a slider writes into the field beside it; a proposal fills its field.
(() => {
  'use strict';
  document.addEventListener('input', event => {
    const slider = event.target.closest('input[type=range][data-holds]');
    if (!slider) return;
    document.getElementById(slider.dataset.holds).value = slider.value;
  }, true);
  document.addEventListener('input', event => {
    const field = event.target.closest('.hold input[type=text]');
    const slider = field && document.querySelector(`input[data-holds="${CSS.escape(field.id)}"]`);
    if (slider && field.value !== '' && !Number.isNaN(Number(field.value))) slider.value = field.value;
  });
  // asked at most every so often while somebody drags, and always once more at the end
  let waiting = null;
  document.addEventListener('input', event => {
    const form = event.target.closest('#targets form[hx-get]');
    if (!form || waiting) return;
    waiting = setTimeout(() => { waiting = null; htmx.trigger(form, 'held'); }, 80);
  });
  document.addEventListener('click', event => {
    const filler = event.target.closest('[data-fills]');
    if (!filler) return;
    const field = filler.closest('form').elements[filler.dataset.fills];
    field.value = filler.dataset.text;
    field.focus();
  });
})();
