// The one chart that a pointer moves over. Its option comes from the page as JSON; colours come
// from the stylesheet; the drawing that the server made stays where scripts are off, and in print.
(() => {
  'use strict';
  const tones = () => {
    const probe = document.createElement('i');
    document.body.append(probe);
    const colour = name => { probe.style.color = `var(--${name})`; return getComputedStyle(probe).color; };
    const found = {
      tones: [1, 2, 3, 4, 5, 6].map(n => colour(`tone-${n}`)),
      ink: colour('ink'), quiet: colour('ink-3'), line: colour('line'), card: colour('card'), edge: colour('edge'),
    };
    probe.remove();
    return found;
  };
  const dashes = ['solid', [6, 3], 'solid', [6, 3], [2, 3], [2, 3]];

  function option(given, look, still) {
    const axis = { axisLine: { lineStyle: { color: look.edge } }, axisTick: { show: false }, axisLabel: { color: look.quiet, fontSize: 11 }, splitLine: { lineStyle: { color: look.line } } };
    return {
      animation: !still,
      animationDuration: 250,
      color: look.tones,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 8, right: given.axes.length > 1 ? 8 : 18, top: given.axes.length > 1 ? 30 : 14, bottom: given.labels.length > 40 ? 52 : 8, containLabel: true },
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: look.card, borderColor: look.edge, textStyle: { color: look.ink, fontSize: 12 }, axisPointer: { lineStyle: { color: look.edge } },
        formatter: points => [points[0].axisValueLabel, ...points.map(p => `${p.seriesName}   ${given.series[p.seriesIndex].written[p.dataIndex]}`)].join('\n') },
      xAxis: { ...axis, type: 'category', data: given.labels, boundaryGap: given.labels.length === 1, splitLine: { show: false } },
      yAxis: given.axes.map((name, i) => ({ ...axis, type: 'value', name: given.axes.length > 1 ? name : '', nameTextStyle: { color: look.quiet, fontSize: 12, align: i ? 'left' : 'right' }, position: i ? 'right' : 'left', splitLine: { show: i === 0, lineStyle: { color: look.line } }, axisLine: { show: false } })),
      dataZoom: given.labels.length > 40 ? [{ type: 'inside' }, { type: 'slider', height: 22, bottom: 6, borderColor: look.line, textStyle: { color: look.quiet } }] : [],
      series: given.series.map((one, i) => ({
        type: 'line', name: one.name, yAxisIndex: one.axis, data: one.values, connectNulls: false, symbol: 'circle', symbolSize: 5,
        showSymbol: given.labels.length === 1 || one.values.every((v, at) => v === null || (one.values[at - 1] ?? null) === null && (one.values[at + 1] ?? null) === null),
        lineStyle: { width: one.before ? 1.4 : 2, type: one.before ? [2, 3] : dashes[i % 6], opacity: one.before ? .75 : 1 },
      })),
    };
  }

  function draw(place) {
    const source = place.querySelector('script[type="application/json"]');
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const live = place.querySelector('.chart-live');
    if (!source || !live || place.dataset.drawn) return;
    place.dataset.drawn = 'yes';
    live.hidden = false;
    place.querySelector('.chart-still')?.classList.add('only-print');
    place.querySelector('.chart-still').hidden = true;
    const chart = window.echarts.init(live, null, { renderer: 'canvas' });
    const paint = () => chart.setOption(option(JSON.parse(source.textContent), tones(), still), true);
    paint();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
    new ResizeObserver(() => { if (live.isConnected) chart.resize(); else chart.dispose(); }).observe(live);
  }
  const drawAll = () => document.querySelectorAll('[data-chart]').forEach(draw);
  drawAll();
  document.addEventListener('htmx:load', drawAll);
})();
