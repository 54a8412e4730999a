// Draws each chart above its table. Colours are at least 3:1 on white and 4.5:1 where they carry text, and each has a pattern,
// so that nothing is told by colour alone; the tables hold the same numbers.
const COLOURS = ["#0b4f8a", "#b3541e", "#155c38", "#7a3e9d", "#00707a", "#9f1d20", "#6b5200", "#3f4a5a"];
const PAST = "#7d8896";
const INK = "#1d2530";
const WIDE = 900;

const LIGHT = "rgba(255, 255, 255, 0.6)";
const LINES = { color: LIGHT, dashArrayX: [1, 0] };
const SPOTS = { color: LIGHT, dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [6, 2] };
// One more than colours: the year before has its own.
const PATTERNS = [
    { symbol: "none" },
    { ...LINES, dashArrayY: [2, 6], rotation: Math.PI / 4 },
    { ...SPOTS, symbol: "circle", symbolSize: 0.8 },
    { ...LINES, dashArrayY: [2, 6] },
    { ...SPOTS, symbol: "triangle", symbolSize: 0.9 },
    { ...LINES, dashArrayY: [2, 6], rotation: Math.PI / 2 },
    { ...SPOTS, symbol: "rect", symbolSize: 0.7 },
    { ...LINES, dashArrayY: [2, 6], rotation: -Math.PI / 4 },
    { ...LINES, dashArrayY: [5, 5], rotation: Math.PI / 8 },
];

const numbers = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });

function drawn(series, lying) {
    const common = {
        name: series.name,
        // The border of a bar without height would cut through the axis.
        data: series.values.map((value) => (value === 0 && !series.percent ? { value, itemStyle: { borderWidth: 0 } } : value)),
        color: series.past ? PAST : undefined,
    };
    if (series.percent) {
        return { ...common, type: "line", yAxisIndex: 1, symbol: "diamond", symbolSize: 11, color: INK, lineStyle: { type: "dashed", width: 2 } };
    }
    return {
        ...common,
        type: "bar",
        stack: series.stack,
        barMaxWidth: 48,
        itemStyle: { borderColor: "#fff", borderWidth: 1 },
        label: lying
            ? { show: true, position: "right", color: INK, fontSize: 14, formatter: (bar) => numbers.format(bar.value) }
            : undefined,
    };
}

function options(chart, width) {
    const wide = width >= WIDE;
    const categories = {
        type: "category",
        data: chart.categories,
        inverse: chart.lying,
        axisLabel: { color: INK, fontSize: 13, hideOverlap: true },
        axisLine: { lineStyle: { color: INK } },
    };
    const amounts = {
        type: "value",
        minInterval: 1,
        axisLabel: { color: INK, fontSize: 13, formatter: (value) => numbers.format(value) },
        splitLine: { lineStyle: { color: "#d4dae1" } },
    };
    const shares = {
        type: "value",
        min: 0,
        max: 100,
        axisLabel: { color: INK, fontSize: 13, formatter: "{value} %" },
        splitLine: { show: false },
    };
    const upright = chart.series.some((series) => series.percent) ? [amounts, shares] : [amounts];
    return {
        animation: false,
        color: COLOURS,
        textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: INK },
        // The page says itself what a chart shows; here are the patterns.
        aria: { enabled: true, label: { enabled: false }, decal: { show: true, decals: PATTERNS } },
        // An HTML tooltip would carry styles in its markup, which the content policy refuses.
        tooltip: {
            trigger: "axis",
            axisPointer: { type: "shadow" },
            renderMode: "richText",
            confine: true,
            valueFormatter: (value) => (value === null || value === undefined ? "–" : numbers.format(value)),
        },
        legend: wide
            ? { type: "scroll", orient: "vertical", right: 8, top: 16, itemWidth: 34, itemHeight: 20, textStyle: { color: INK, fontSize: 14, width: 230, overflow: "truncate" } }
            : { type: "scroll", bottom: 4, itemWidth: 30, itemHeight: 18, textStyle: { color: INK, fontSize: 13, width: width * 0.55, overflow: "truncate" } },
        grid: { left: 12, right: wide ? 310 : chart.lying ? 48 : 12, top: 24, bottom: wide ? 12 : 48, containLabel: true },
        xAxis: chart.lying ? amounts : categories,
        yAxis: chart.lying ? categories : upright,
        series: chart.series.map((series) => drawn(series, chart.lying)),
    };
}

for (const place of document.querySelectorAll("[data-chart]")) {
    const chart = JSON.parse(place.dataset.chart);
    place.hidden = false;
    const drawing = echarts.init(place, null, { renderer: "canvas" });
    drawing.setOption(options(chart, place.clientWidth));
    let width = place.clientWidth;
    new ResizeObserver(() => {
        if (place.clientWidth !== width) {
            width = place.clientWidth;
            drawing.resize();
            drawing.setOption(options(chart, width), true);
        }
    }).observe(place);
}
