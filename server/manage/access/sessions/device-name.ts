/**
 * A short name of the browser and system a person signs in with, such as `Firefox · Windows`, for the list of sessions.
 *
 * Coarse on purpose: it helps a person to know the own devices again, and nobody else to follow them.
 */

/** In this order: most browsers call themselves by the names of others too. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad|iPod/, 'iOS'],
  [/CrOS/, 'ChromeOS'],
  [/Macintosh|Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
]

const nameIn = (names: readonly (readonly [RegExp, string])[], userAgent: string): readonly string[] =>
  names
    .filter(([sign]) => sign.test(userAgent))
    .slice(0, 1)
    .map(([, name]) => name)

/** Empty where neither is known. */
export const deviceName = (userAgent: string): string => [...nameIn(browsers, userAgent), ...nameIn(systems, userAgent)].join(' · ')
