/**
 * Makes the still charts of a page answer to pointer and touch: the figure under it is said in a tooltip.
 *
 * A module of its own on result pages, without build step. It draws the same configuration as the server (`.chart-data`) over the
 * SVG, in the page's colours. The SVG stays in the page and is shown again on paper, and whenever anything here fails.
 */
import { chartMarks } from './chart-marks.js'

const vendor = ['/assets/vendor/chart.umd.min.js', '/assets/vendor/chartjs-chart-error-bars.umd.min.js']

function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = address
    script.addEventListener('load', resolve)
    script.addEventListener('error', () => reject(new Error(`${address} did not load`)))
    document.head.append(script)
  })
}

/** `var(--token)` as the page's scheme has it, everywhere in a configuration. */
function inPageColours(value, style) {
  if (typeof value === 'string') return value.replace(/^var\((--[a-z0-9-]+)\)$/, (_, token) => style.getPropertyValue(token).trim())
  if (Array.isArray(value)) return value.map((part) => inPageColours(part, style))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inPageColours(part, style)]))
}

const tooltip = {
  displayColors: false,
  callbacks: { title: () => '', label: (item) => item.raw.tip },
}

/** Draws one chart over its SVG at the size at which it was designed; the style sheet scales both alike. */
function draw(holder) {
  const { width, height, configuration } = JSON.parse(holder.querySelector('.chart-data').textContent)
  const svg = holder.querySelector('svg')
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', svg.getAttribute('aria-label'))
  svg.before(canvas)
  const { options, ...rest } = inPageColours(configuration, getComputedStyle(document.documentElement))
  const plugins = { ...options.plugins, tooltip: { ...tooltip, titleFont: { size: 14 }, bodyFont: { size: 15 } } }
  const interaction = { mode: 'nearest', intersect: true }
  const chart = new window.Chart(canvas, {
    ...rest,
    options: { ...options, plugins, interaction, devicePixelRatio: Math.max(2, devicePixelRatio) },
  })
  canvas.removeAttribute('style')
  holder.classList.add('chart--live')
  return () => {
    chart.destroy()
    canvas.remove()
    holder.classList.remove('chart--live')
  }
}

/** A chart that can't be drawn stays as it was. */
function drawn(holder) {
  try {
    return [draw(holder)]
  } catch {
    holder.querySelector('canvas')?.remove()
    return []
  }
}

const drawAll = () => [...document.querySelectorAll('.chart')].flatMap(drawn)

async function start() {
  for (const address of vendor) await load(address)
  window.Chart.register(chartMarks)
  await document.fonts.ready
  let undo = drawAll()
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    for (const back of undo) back()
    undo = drawAll()
  })
}

const canImprove = document.querySelector('.chart') !== null && !matchMedia('(forced-colors: active)').matches
if (canImprove) start().catch(() => document.body.classList.add('charts-still'))
