/**
 * Makes the still charts of a page answer to pointer and touch: the figure under it is said in a tooltip.
 *
 * A module of its own on result pages, without build step. It draws the same configuration as the server (`.chart-data`) over the
 * SVG, in the page's colours. The SVG stays in the page and is shown again on paper, and whenever anything here fails.
 *
 * Nothing is loaded or drawn before somebody points, touches, scrolls or types, and each chart only when it comes near: phones are slow.
 */
import { chartMarks } from './chart-marks.js'

// Named from here, so that they are found wherever the pages stand: in a static folder too.
const vendor = [
  new URL('../vendor/chart.umd.min.js', import.meta.url).href,
  new URL('../vendor/chartjs-chart-error-bars.umd.min.js', import.meta.url).href,
]

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

/** Draws each chart when it comes near the window; gives what undoes all that was drawn. Those in a closed fold wait. */
function drawWhenNear() {
  const undo = []
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target } of entries.filter((entry) => entry.isIntersecting)) {
        observer.unobserve(target)
        undo.push(...drawn(target))
      }
    },
    { rootMargin: '50% 0px' },
  )
  for (const holder of document.querySelectorAll('.chart')) observer.observe(holder)
  return () => {
    observer.disconnect()
    for (const back of undo) back()
  }
}

async function start() {
  for (const address of vendor) await load(address)
  window.Chart.register(chartMarks)
  await document.fonts.ready
  let undo = drawWhenNear()
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    undo()
    undo = drawWhenNear()
  })
}

const signs = ['pointermove', 'pointerdown', 'scroll', 'keydown']

/** Resolves when somebody is there. */
const somebody = () =>
  new Promise((resolve) => {
    const come = () => {
      for (const sign of signs) removeEventListener(sign, come)
      resolve()
    }
    for (const sign of signs) addEventListener(sign, come, { passive: true })
  })

const canImprove = document.querySelector('.chart') !== null && !matchMedia('(forced-colors: active)').matches
if (canImprove)
  somebody()
    .then(start)
    .catch(() => document.body.classList.add('charts-still'))
