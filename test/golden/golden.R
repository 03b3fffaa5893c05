# Golden values for the analysis, computed by R and never by our own code.
#
# Run from this folder: Rscript golden.R. It writes one JSON file a case; the test golden.test.ts reads them and does not need R.
# Inputs are written out here. Codes below 0 are reasons for absence (-1 not answered, -2 don't know, -3 not concerned).
suppressPackageStartupMessages({ library(survey); library(jsonlite) })

versions <- c(survey = as.character(packageVersion("survey")), jsonlite = as.character(packageVersion("jsonlite")))

golden <- function(name, call, input, expected, tolerance = 1e-8) {
  content <- list(case = unbox(name), call = unbox(call), r = unbox(R.version.string), packages = lapply(as.list(versions), unbox),
                  tolerance = unbox(tolerance), input = input, expected = expected)
  writeLines(toJSON(content, digits = I(16), pretty = TRUE), paste0(name, ".json"))
}

score <- function(codes, min, max, reverse = FALSE) {
  codes <- ifelse(codes < 0, NA, codes)
  if (reverse) codes <- min + max - codes
  (codes - min) / (max - min) * 100
}
present <- function(x) x[!is.na(x)]
wilson <- function(p, n, level = 0.95) {
  z <- qnorm((1 + level) / 2)
  (p + z^2 / (2 * n) + c(-1, 1) * z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))) / (1 + z^2 / n)
}
hedges <- function(x, y, level = 0.95) {
  n1 <- length(x); n2 <- length(y); m <- n1 + n2 - 2; k <- sqrt(1 / n1 + 1 / n2)
  d <- (mean(x) - mean(y)) / sqrt(((n1 - 1) * var(x) + (n2 - 1) * var(y)) / m)
  J <- exp(lgamma(m / 2) - log(sqrt(m / 2)) - lgamma((m - 1) / 2))
  bound <- function(p) suppressWarnings(uniroot(function(ncp) pt(d / k, m, ncp) - p, d / k + c(-6, 6), tol = 1e-14)$root) * k
  list(g = J * d, interval = c(bound((1 + level) / 2), bound((1 - level) / 2)), error = J * sqrt(k^2 + d^2 / (2 * (n1 + n2))))
}

x <- c(1, 2, 2, 3, 4, 4, 4, 3, 2, 4, 1, 3, 3, 4, 2)
test <- t.test(score(x, 1, 4))
golden("mean-t", "t.test(x)", list(codes = x),
       list(value = mean(score(x, 1, 4)), error = test$stderr, interval = test$conf.int[1:2]))
test <- t.test(score(x, 1, 4), conf.level = 0.9)
golden("mean-level-90", "t.test(x, conf.level = 0.9)", list(codes = x), list(interval = test$conf.int[1:2]))

design <- svydesign(~1, data = data.frame(y = score(x, 1, 4), share = as.numeric(x == 4), size = 43), fpc = ~size, weights = rep(43 / 15, 15))
mean_fpc <- svymean(~y, design)
golden("mean-fpc", "svymean(~y, svydesign(~1, fpc = ~size)); confint(df = 14)", list(codes = x, size = 43),
       list(value = coef(mean_fpc)[[1]], error = SE(mean_fpc)[[1]], interval = confint(mean_fpc, df = 14)[1, ]))
share_fpc <- svymean(~share, design)
golden("share-fpc", "svymean(~share) for value and error; Wilson at n (N - 1) / (N - n)", list(codes = x, code = 4, size = 43),
       list(value = coef(share_fpc)[[1]], error = SE(share_fpc)[[1]], interval = wilson(5 / 15, 15 * 42 / (43 - 15))))
census <- svymean(~y, svydesign(~1, data = data.frame(y = score(x, 1, 4), size = 15), fpc = ~size, weights = rep(1, 15)))
golden("census-complete", "svymean with N = n", list(codes = x, size = 15),
       list(value = coef(census)[[1]], error = SE(census)[[1]], interval = rep(coef(census)[[1]], 2)))
interval <- function(k, n) prop.test(k, n, correct = FALSE)$conf.int[1:2]
golden("share-wilson", "prop.test(k, n, correct = FALSE)$conf.int", list(count = c(0, 3, 15, 287), n = c(12, 17, 15, 300)),
       list(lower = c(interval(0, 12)[1], interval(3, 17)[1], interval(15, 15)[1], interval(287, 300)[1]),
            upper = c(interval(0, 12)[2], interval(3, 17)[2], interval(15, 15)[2], interval(287, 300)[2])))

y <- c(4, 4, 3, 4, 2, 4, 3, 4, 4, 3, 4)
test <- t.test(score(x, 1, 4), score(y, 1, 4))
golden("welch", "t.test(x, y)", list(first = x, second = y),
       list(value = -diff(test$estimate)[[1]], error = test$stderr, interval = test$conf.int[1:2], p = test$p.value))
effect <- hedges(score(x, 1, 4), score(y, 1, 4))
golden("hedges-g", "exact J by lgamma; uniroot over pt(t, df, ncp)", list(first = x, second = y),
       list(value = effect$g, error = effect$error, interval = effect$interval))
p <- c(0.011, 0.2, 0.0004, 0.04, 0.04, 0.9, 0.013)
golden("holm", "p.adjust(p, 'holm')", list(p = p), list(adjusted = p.adjust(p, "holm")))
a <- c(1, 2, 3, 4, 4, 3, 2, 4, 4, 3); b <- c(2, 2, 1, 3, 4, 1, 2, 2, 3, 3)
test <- t.test(score(a, 1, 4), score(b, 1, 4), paired = TRUE)
golden("paired", "t.test(a, b, paired = TRUE)", list(first = a, second = b), list(difference = test$estimate[[1]], p = test$p.value))
now_1 <- c(1, 2, 2, 3, 1, 2, 4, 3, 2, 1); wanted_1 <- c(3, 3, 4, 4, 2, 4, 4, 5, 3, 3); now_2 <- c(3, 3, 4, 2, 3, 5, 4, 3, 2, 3); wanted_2 <- c(3, 4, 3, 2, 4, 5, 3, 3, 3, 2)
test <- mapply(function(w, n) unlist(t.test(score(w, 1, 5), score(n, 1, 5), paired = TRUE)[c("estimate", "conf.int", "stderr", "p.value")]), list(wanted_1, wanted_2), list(now_1, now_2))
golden("now-and-wanted", "t.test(wanted, now, paired = TRUE) for each pair, p.adjust 'holm'", list(now_1 = now_1, wanted_1 = wanted_1, now_2 = now_2, wanted_2 = wanted_2),
       list(difference = unname(test[1, ]), lower = unname(test[2, ]), upper = unname(test[3, ]), error = unname(test[4, ]), p = p.adjust(unname(test[5, ]), "holm")))
golden("t-tails", "pt(x, df, lower.tail = FALSE); qt(0.975, df)", list(x = c(0.3, 2, 9, 40), df = c(1, 4, 19, 300)),
       list(tail = pt(c(0.3, 2, 9, 40), c(1, 4, 19, 300), lower.tail = FALSE), critical = qt(0.975, c(1, 4, 19, 300))))
nct <- list(t = c(2, -2, 0.5, 30, 10, 0), df = c(10, 10, 3, 5000, 58, 5), ncp = c(1, 1, -2, 31, 9, 1))
golden("noncentral-t", "pt(t, df, ncp)", nct, list(p = pt(nct$t, nct$df, nct$ncp)))

positions <- c(22.2, -11.1, 55.5, 33.3, 0, 44.4, -33.3, 66.6, 11.1)
golden("letter-probability", "pt(abs(mean(x)) / (sd(x) / sqrt(n)), n - 1)", list(positions = positions, negative = -positions - 20),
       list(probability = sapply(list(positions, -positions - 20), function(v) pt(abs(mean(v)) / (sd(v) / 3), 8))))
w <- cbind(positions, c(5, 9, -3, 40, 11, 2, -8, 30, 4), c(-20, 10, -35, 4, 9, -6, 12, -22, 1))
r <- cor(w)
golden("correlation", "cor(x); t(chol(r))", list(a = w[, 1], b = w[, 2], c = w[, 3]), list(correlation = r[lower.tri(r, TRUE)], root = t(chol(r))[lower.tri(r, TRUE)]))

fresh <- c(4, 3, -2, 2, 1, 4, -1, 3, 4, 2, 3, 4); stale <- c(1, 2, 2, -3, 4, 2, -1, 2, 1, 2, -2, 1); choice <- c(9, 7, 10, -1, 2, 8, 5, -1, 10, 4, -1, 7)
greeting <- c(4, 4, 4, 3, 2, 4, 3, 4, 4, 4, 3, 4); queue <- c(1, 1, 2, 1, 1, 2, 1, 1, 3, 1, 2, 1)
columns <- list(fresh = fresh, stale = stale, choice = choice, greeting = greeting, queue = queue)
scores <- cbind(fresh = score(fresh, 1, 4), stale = score(stale, 1, 4, TRUE), choice = score(choice, 0, 10), greeting = score(greeting, 1, 4), queue = score(queue, 1, 4))
half_means <- function(m) ifelse(rowMeans(!is.na(m)) >= 0.5, rowMeans(m, na.rm = TRUE), NA)
goods <- half_means(scores[, 1:3])
test <- t.test(goods)
golden("dimension-missing", "rowMeans(x, na.rm = TRUE) where at least half are answered; t.test", columns,
       list(persons = present(goods), value = mean(goods, na.rm = TRUE), n = length(present(goods)), interval = test$conf.int[1:2]))
overall <- half_means(scores)
against <- scores - overall
p <- p.adjust(apply(against, 2, function(d) t.test(d)$p.value), "holm")
means <- colMeans(against, na.rm = TRUE)
golden("relative", "t.test(score - rowMeans(scores)) with p.adjust 'holm': 1 above, -1 below by at least 5 points", columns,
       list(relative = unname(ifelse(p < 0.05 & abs(means) >= 5, sign(means), 0))))
pairs <- combn(5, 2)
differences <- apply(pairs, 2, function(ij) { d <- scores[, ij[1]] - scores[, ij[2]]; c(mean(d, na.rm = TRUE), t.test(d)$p.value) })
significant <- p.adjust(differences[2, ], "holm") < 0.05
higher <- ifelse(differences[1, ] > 0, pairs[1, ], pairs[2, ]); lower <- ifelse(differences[1, ] > 0, pairs[2, ], pairs[1, ])
golden("places", "t.test(paired) for every two items, p.adjust 'holm'", columns,
       list(from = sapply(1:5, function(i) 1 + sum(significant & lower == i)), to = sapply(1:5, function(i) 5 - sum(significant & higher == i))))

pace <- matrix(c(4, 1, 3, 2, 4, 1, 4, 2, 3,  3, 2, 4, 1, 4, 1, 4, 1, 4,  1, 4, -1, 3, 2, -1, 2, 3, 1,  4, 2, -1, -1, -1, 1, 4, 2, 4,
                 3, 2, 3, 2, 3, 1, 4, 1, 3,  2, 2, 3, 3, 1, 4, 2, 2, 3,  4, 1, 4, 1, 4, 1, 4, 1, 4), ncol = 9, byrow = TRUE)
keys <- c(1, -1, 1, -1, 1, -1, 1, -1, 1)
pair_scores <- t(apply(pace, 1, function(row) ifelse(row < 0, NA, keys * (2 * row - 5) / 3 * 100)))
position <- ifelse(rowMeans(!is.na(pair_scores)) >= 0.75, rowMeans(pair_scores, na.rm = TRUE), NA)
test <- t.test(position)
golden("positions", "rowMeans of key * (2 code - 5) / 3 * 100 where at least 75 % are answered; t.test; sd", setNames(as.list(as.data.frame(pace)), paste0("pace_", 1:9)),
       list(value = mean(position, na.rm = TRUE), n = length(present(position)), interval = test$conf.int[1:2], spread = sd(position, na.rm = TRUE)))

keepers <- list(fresh = c(4, 4, 3, 4, 4, 3, 4, 4, 4, 2, 4), greeting = c(4, 3, 3, 2, 4, 3, 3, 4, 2, 3, 3), queue = c(2, 4, 3, 3, 4, 2, 3, 4, 3, 3, 2))
customers <- list(fresh = c(2, 1, 3, 2, 2, 4, 1, 2, 3, 2), greeting = c(4, 2, 3, 3, 4, 3, 2, 3, 4, 3), queue = c(2, 2, 3, 1, 2, 3, 1, 2, 3, 2))
tests <- mapply(function(a, b) unlist(t.test(score(a, 1, 4), score(b, 1, 4))[c("estimate", "conf.int", "p.value")]), keepers, customers)
golden("gap", "t.test(keepers, customers) for each item, p.adjust 'holm'", c(setNames(keepers, paste0("first_", names(keepers))), setNames(customers, paste0("second_", names(customers)))),
       list(difference = unname(tests[1, ] - tests[2, ]), lower = unname(tests[3, ]), upper = unname(tests[4, ]), p = unname(p.adjust(tests[5, ], "holm")),
            g = unname(mapply(function(a, b) hedges(score(a, 1, 4), score(b, 1, 4))$g, keepers, customers))))
unseen <- mapply(function(a, b) with(t.test(score(a, 1, 4), score(b, 1, 4)), max(5, qt(1 - 0.05 / (2 * length(keepers)), parameter) * stderr)), keepers, customers)
golden("change", "t.test(later, earlier) for each item, p.adjust 'holm'; unseen: max(5, qt(1 - 0.05 / (2 k), parameter) * stderr)", c(setNames(customers, paste0("earlier_", names(customers))), setNames(keepers, paste0("later_", names(keepers)))),
       list(difference = unname(tests[1, ] - tests[2, ]), lower = unname(tests[3, ]), upper = unname(tests[4, ]), p = unname(p.adjust(tests[5, ], "holm")),
            unseen = unname(unseen)))
golden("response-rate", "completes / invited (AAPOR RR1)", list(answered = c(31, 300), invited = c(43, 1200)), list(rate = c(31 / 43, 300 / 1200)))
golden("dont-know-share", "svymean(~dk, fpc); Wilson at n (N - 1) / (N - n)", list(codes = fresh, size = 20),
       local({ s <- svymean(~dk, svydesign(~1, data = data.frame(dk = as.numeric(fresh == -2), size = 20), fpc = ~size, weights = rep(20 / 12, 12)))
         list(value = coef(s)[[1]], error = SE(s)[[1]], interval = wilson(1 / 12, 12 * 19 / 8)) }))

set.seed(20250601)
draws <- 1e6
root <- t(chol(r[1:2, 1:2]))
stretch <- sqrt(8 / rchisq(draws, 8))
z <- root %*% matrix(rnorm(2 * draws), 2)
drawn <- sapply(1:2, function(i) mean(w[, i]) + sd(w[, i]) / 3 * stretch * z[i, ])
golden("type-probabilities", "1e6 draws of a bivariate t by chol(cor(x)); tolerance: 4 standard errors of our 2000 draws", list(a = w[, 1], b = w[, 2]),
       list(probability = as.vector(table(factor(drawn[, 1] > 0, c(FALSE, TRUE)), factor(drawn[, 2] > 0, c(FALSE, TRUE)))[c(1, 3, 2, 4)]) / draws), tolerance = 0.03)

# Four axes, types in the order of binary digits (0 the first pole). The root is eigen's: four persons span three axes only, which
# chol refuses. -999: the person has no position. With 1e6 draws here and 4e5 in the test, 4 standard errors are at most 0.0038.
drawn_types <- function(columns) {
  values <- do.call(cbind, columns)
  values[values == -999] <- NA
  n <- colSums(!is.na(values))
  spectrum <- eigen(cor(values, use = "complete.obs"), symmetric = TRUE)
  root <- spectrum$vectors %*% diag(sqrt(pmax(spectrum$values, 0)))
  df <- min(n) - 1
  z <- root %*% matrix(rnorm(4 * draws), 4)
  stretch <- sqrt(df / rchisq(draws, df))
  type <- rep(0, draws)
  for (i in 1:4) type <- 2 * type + (mean(values[, i], na.rm = TRUE) + sd(values[, i], na.rm = TRUE) / sqrt(n[i]) * stretch * z[i, ] > 0)
  list(probability = tabulate(type + 1, 16) / draws)
}
few <- list(a = 15 + c(25, 25, -25, -25), b = 10 + c(35, 5, -5, -35), c = -12 + c(35, 5, -35, -5), d = 20 + c(5, 35, -35, -5))
golden("type-probabilities-few", "1e6 draws of a 4-variate t, n = 4, correlations .8, by eigen(cor(x)) and rchisq", few, drawn_types(few), tolerance = 0.004)
none <- function(times) rep(-999, times)
unequal <- list(a = c(55, 45, -10, -10, none(5)), b = c(60, 21, 9, -33, 14, -25, 40, 2, none(1)), c = c(20, 22, -60, -35, 8, -45, none(3)),
                d = c(30, 45, -38, 15, 60, -52, 12, 33, -7))
golden("type-probabilities-unequal", "the same; n, mean and sd by axis, cor(use = 'complete.obs'), df of the fewest", unequal, drawn_types(unequal), tolerance = 0.004)

# Over the years. A slope is sum(k * m) with k = (t - mean(t)) / sum((t - mean(t))^2); each is computed a second way by least squares,
# and with two rounds it must be Welch's test. -999: no test (one answer, or all alike in a round).
slope <- function(at, rounds, level = 0.95) {
  n <- lengths(rounds); m <- sapply(rounds, mean); v <- sapply(rounds, var) / n
  if (any(n < 2) || any(v == 0)) return(list(value = NA, error = NA, df = NA, interval = c(NA, NA), p = NA))
  k <- (at - mean(at)) / sum((at - mean(at))^2)
  value <- sum(k * m); error <- sqrt(sum(k^2 * v)); df <- sum(k^2 * v)^2 / sum((k^2 * v)^2 / (n - 1))
  x <- cbind(1, at - mean(at)); w <- solve(crossprod(x), t(x))
  stopifnot(all.equal(value, coef(lm(m ~ at))[[2]]), all.equal(error^2, (w %*% diag(v) %*% t(w))[2, 2]))
  list(value = value, error = error, df = df, interval = value + c(-1, 1) * qt((1 + level) / 2, df) * error, p = 2 * pt(-abs(value / error), df))
}
two <- slope(c(2024, 2026), list(score(x, 1, 4), score(y, 1, 4))); test <- t.test(score(y, 1, 4), score(x, 1, 4))
stopifnot(all.equal(2 * two$interval, test$conf.int[1:2]), all.equal(two$p, test$p.value), all.equal(two$df, test$parameter[[1]]))
slope_call <- "sum(k * m) = coef(lm(m ~ at))[2]; error sqrt(sum(k^2 * s2 / n)); Satterthwaite df; qt, pt"
golden_slope <- function(name, at, rounds) golden(name, slope_call, c(list(at = at), setNames(rounds, paste0("codes_", seq_along(at)))),
  slope(at, lapply(rounds, function(codes) present(score(codes, 1, 4))))[c("value", "error", "interval", "p")])
golden_slope("slope-three", 2024:2026, list(c(2, 1, 3, 2, 2, 4, 1, 2, 3, 2), x, c(4, -2, 3, 4, 2, 4, 3, 4, -1, 3, 4, 4)))
golden_slope("slope-four", c(2017, 2018, 2021.5, 2026), list(c(1, 4, 2), rep(c(2, 2, 3, 2, 2, 2, 3, 2), 30), c(4, 1, 1, 4, 4, 1, 2, 4, 1, 4, 3), c(3, 4, 3, 3, 2)))
golden_slope("slope-five", c(2020, 2021.25, 2025, 2025.5, 2026), list(x, y, c(3, 3, 2), rep(c(1, 4, 4), 9), c(2, 2, 3, 1)))

none_to <- function(p) ifelse(is.na(p), -999, unname(p))
round_scores <- function(r) {
  s <- cbind(fresh = score(r$fresh, 1, 4), stale = score(r$stale, 1, 4, TRUE), choice = score(r$choice, 0, 10), greeting = score(r$greeting, 1, 4), queue = score(r$queue, 1, 4))
  axis <- function(codes) ifelse(codes < 0, NA, (2 * codes - 5) / 3 * 100)
  list(items = as.data.frame(s), dimensions = data.frame(goods = half_means(s[, 1:3]), service = half_means(s[, 4:5])),
       positions = data.frame(pace = axis(r$pace), reach = axis(r$reach)))
}
named_rounds <- function(rounds) unlist(lapply(names(rounds), function(r) setNames(rounds[[r]], paste0(r, "_", names(rounds[[r]])))), recursive = FALSE)
rounds <- list(
  r1 = list(fresh = c(1, 2, 1, 3, 2, 1, 2, 2), stale = c(4, 3, 4, 2, 3, 4, 3, 3), choice = rep(5, 8), greeting = c(3, 4, 3, 3, 4, 2, 4, 3), queue = c(4, 3, 4, 4, 3, 4, 3, 4),
            pace = c(1, 2, 1, 2, 1, 2, 1, 1), reach = c(2, 3, 2, 4, 1, 3, 2, 3)),
  r2 = list(fresh = c(2, 3, 2, 3, 2, 3, 1, 2, 4), stale = c(3, 2, 3, 2, 3, 2, 4, 3, 1), choice = c(4, 6, 5, 7, 8, 3, 5, 6, 4), greeting = c(4, -1, -1, -1, -1, -1, -1, -1, -1),
            queue = c(3, 3, 2, 3, 4, 3, 3, 2, 3), pace = c(2, 2, 3, 1, 2, 3, 2, 2, 3), reach = c(3, 2, 2, 4, 1, 2, 3, 3, 2)),
  r3 = list(fresh = c(3, 4, 3, 4, 3, 3, 2, 4, 4, 3), stale = c(2, 1, 2, 1, 2, 2, 3, 1, 1, 2), choice = c(7, 8, 6, 9, 8, 7, 5, 9, 8, 6), greeting = c(4, 3, 3, 4, 3, 3, 4, 4, 2, 3),
            queue = c(4, 2, 3, 3, 2, 3, 2, 4, 3, 3), pace = c(3, 3, 4, 2, 3, 4, 4, 3, 2, 3), reach = c(2, 4, 3, 3, 2, 3, 1, 4, 3, 2)))
years <- c(2022, 2023, 2026); scored <- lapply(rounds, round_scores); kinds <- c("items", "dimensions", "positions")
change_p <- function(was, is) if (min(length(was), length(is)) < 2 || var(was) == 0 || var(is) == 0) NA else t.test(is, was)$p.value
golden("change-families", "t.test(later, earlier); p.adjust 'holm' in each family by itself, NA left out; ties", named_rounds(rounds[c("r1", "r2")]),
       sapply(kinds, function(kind) none_to(p.adjust(mapply(function(a, b) change_p(present(a), present(b)), scored$r1[[kind]], scored$r2[[kind]]), "holm")), simplify = FALSE))
tested <- sapply(kinds, function(kind) lapply(names(scored$r1[[kind]]), function(id) slope(years, lapply(scored, function(s) present(s[[kind]][[id]])))), simplify = FALSE)
p_of <- function(kind) p.adjust(sapply(tested[[kind]], `[[`, "p"), "holm")
smallest <- c(items = 5, dimensions = 5, positions = 10); span <- 4
unseen_of <- function(kind) { k <- sum(!is.na(p_of(kind))); sapply(tested[[kind]], function(s) max(smallest[[kind]] / span, qt(1 - 0.05 / (2 * k), s$df) * s$error)) }
word_of <- function(kind) { b <- sapply(tested[[kind]], `[[`, "value"); ifelse(p_of(kind) < 0.05 & abs(b) * span >= smallest[[kind]], sign(b), 0) }
golden("slope-families", paste0(slope_call, "; p.adjust 'holm' in each family; word: sign where p < .05 and slope * 4 years >= 5 (positions 10)"), c(list(at = years), named_rounds(rounds)),
       setNames(unlist(lapply(kinds, function(kind) list(none_to(p_of(kind)), none_to(unseen_of(kind)), none_to(word_of(kind)))), recursive = FALSE),
                c(outer(c("p", "unseen", "word"), kinds, paste, sep = "_"))))

# What the page of comparisons makes of released means, standard errors and n must be Welch's test on the answers themselves.
released <- list(keepers_fresh = x, customers_fresh = c(2, 1, 3, 2, 2, 4, 1, 2, 3, 2, 1), helpers_fresh = c(4, 4, 3, 4, 4, 3, 4, 2, 4, 4, 3, 4, 4),
                 keepers_greeting = c(3, 4, 3, 3, 4, 2, 4, 3, 3, 2, 3, 4, 3, 2, 4), customers_greeting = c(1, 2, 1, 2, 3, 1, 2, 4, 1, 2, 2),
                 helpers_greeting = c(3, 2, 4, 3, 3, 1, 2, 3, 4, 4, 2, 3, 3))
tests <- unlist(lapply(combn(c("keepers", "customers", "helpers"), 2, simplify = FALSE), function(two) lapply(c("fresh", "greeting"), function(item)
  t.test(score(released[[paste0(two[1], "_", item)]], 1, 4), score(released[[paste0(two[2], "_", item)]], 1, 4)))), recursive = FALSE)
golden("released-differences", "t.test(first, second) of every two groups and item; p.adjust 'holm' over all six", released,
       list(difference = sapply(tests, function(t) -diff(t$estimate)[[1]]), lower = sapply(tests, function(t) t$conf.int[1]),
            upper = sapply(tests, function(t) t$conf.int[2]), p = p.adjust(sapply(tests, function(t) t$p.value), "holm")))
