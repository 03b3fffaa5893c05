/** Types of chart-marks.js for the server's drawing. */
import type { Plugin } from 'chart.js'

export declare const chartMarks: Plugin
