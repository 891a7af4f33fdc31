/// How pages look, light and dark, on a screen and on A4, and how their tables sort.
enum HTMLStyle {
  static let text = """
    :root {
      color-scheme: light dark;
      --ground: #ffffff; --ink: #1c2430; --quiet: #5b6675; --rule: #d5dbe3; --soft: #f2f5f9;
      --bar: #2f6db3; --negative: #b3452f; --accent: #16406f;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #14181f; --ink: #e6eaf0; --quiet: #9aa6b5; --rule: #333c48; --soft: #1d232c;
        --bar: #6aa5e8; --negative: #e88a6a; --accent: #a9cdf5;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; max-width: 1080px; padding: 24px; background: var(--ground); color: var(--ink);
      font: 15px/1.45 "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
    }
    header { border-bottom: 3px solid var(--accent); margin-bottom: 18px; padding-bottom: 8px; }
    h1 { margin: 0; font-size: 24px; line-height: 1.25; color: var(--accent); }
    header p { margin: 4px 0 0; color: var(--quiet); }
    h2 { margin: 26px 0 8px; font-size: 17px; color: var(--accent); break-after: avoid; }
    .highlights { display: grid; grid-template-columns: repeat(auto-fit, minmax(190px, 1fr)); gap: 12px; }
    .highlights div { background: var(--soft); border-left: 4px solid var(--bar); padding: 10px 14px; }
    .highlights span, .highlights small { display: block; color: var(--quiet); font-size: 13px; }
    .highlights b { display: block; font-size: 21px; font-variant-numeric: tabular-nums; }
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(430px, 1fr)); gap: 18px; }
    figure { margin: 0; border: 1px solid var(--rule); border-radius: 6px; padding: 12px; break-inside: avoid; }
    figcaption { font-weight: 600; margin-bottom: 8px; }
    figcaption small { font-weight: 400; color: var(--quiet); }
    svg { display: block; width: 100%; height: auto; font: 13px inherit; }
    svg text { fill: var(--ink); font-size: 13px; }
    svg .value { font-variant-numeric: tabular-nums; }
    svg .bar { fill: var(--bar); }
    svg .negative { fill: var(--negative); }
    svg .line { fill: none; stroke: var(--bar); stroke-width: 2.5; stroke-linejoin: round; }
    svg .dot { fill: var(--bar); }
    svg .axis { stroke: var(--quiet); stroke-width: 1; }
    svg .grid { stroke: var(--rule); stroke-width: 1; }
    .note, .nothing { margin: 8px 0 0; color: var(--quiet); font-size: 13px; }
    table { width: 100%; border-collapse: collapse; font-size: 14px; }
    th, td { padding: 5px 8px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
    th { background: var(--soft); border-bottom: 2px solid var(--quiet); }
    th { cursor: pointer; font-weight: 600; }
    th:focus-visible { outline: 2px solid var(--bar); }
    th[aria-sort="ascending"]::after { content: " \\25B2"; font-size: 10px; }
    th[aria-sort="descending"]::after { content: " \\25BC"; font-size: 10px; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .quiet { color: var(--quiet); font-size: 12px; overflow-wrap: anywhere; }
    th.quiet { width: 36%; }
    tfoot td { font-weight: 600; border-top: 2px solid var(--quiet); border-bottom: 0; }
    footer { margin-top: 28px; border-top: 1px solid var(--rule); color: var(--quiet); font-size: 12px; }
    dl { margin: 8px 0 0; columns: 2; }
    dl div { break-inside: avoid; }
    dt, dd { display: inline; margin: 0; }
    dt::after { content: ": "; }
    @page { size: A4; margin: 15mm 14mm 16mm; }
    @media print {
      :root {
        --ground: #ffffff; --ink: #000000; --quiet: #444444; --rule: #bbbbbb; --soft: #eef1f5;
        --bar: #2f6db3; --negative: #b3452f; --accent: #16406f;
      }
      body { max-width: none; padding: 0; font-size: 10pt; }
      .charts { grid-template-columns: 1fr 1fr; gap: 10px; }
      .highlights { grid-template-columns: repeat(4, 1fr); gap: 8px; }
      .highlights b { font-size: 13pt; }
      figure { padding: 8px; }
      table { font-size: 8.5pt; }
      th, td { padding: 2.5pt 4pt; }
      .quiet { font-size: 7pt; }
      thead { display: table-header-group; }
      tfoot { display: table-row-group; }
      tr { break-inside: avoid; }
      .highlights div, th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """

  /// Sorts a table by the column whose heading is pressed; empty cells stay at the end.
  static let script = """
    "use strict";
    for (const heading of document.querySelectorAll("th")) {
      const sort = () => {
        const table = heading.closest("table");
        const column = [...heading.parentNode.children].indexOf(heading);
        const descends = heading.getAttribute("aria-sort") === "ascending";
        for (const other of heading.parentNode.children) other.removeAttribute("aria-sort");
        heading.setAttribute("aria-sort", descends ? "descending" : "ascending");
        const collator = new Intl.Collator("vi", { numeric: true });
        const key = (row) => {
          const cell = row.children[column];
          const order = cell.dataset.order;
          return order === undefined ? cell.textContent : order === "" ? "" : BigInt(order);
        };
        const compare = (left, right) => {
          if (left === "" || right === "") return (left === "") - (right === "");
          const difference = typeof left === "bigint"
            ? Number(left > right) - Number(left < right) : collator.compare(left, right);
          return descends ? -difference : difference;
        };
        const body = table.tBodies[0];
        const rows = [...body.rows].map((row) => [key(row), row]);
        rows.sort((left, right) => compare(left[0], right[0]));
        body.append(...rows.map((pair) => pair[1]));
      };
      heading.addEventListener("click", sort);
      heading.addEventListener("keydown", (event) => { if (event.key === "Enter") sort(); });
    }

    """
}
