# Golden values for importance (correlation with the overall item) and quality (alpha, omega), computed by R and never by our own code.
#
# Run from this folder: Rscript golden-relations.R. Needs psych and GPArotation (r-cran-psych, r-cran-gparotation) beside jsonlite.
# Codes below 0 are reasons for absence. `stale` is reverse-keyed, `choice` and `whole` run from 0 to 10.
suppressPackageStartupMessages({ library(psych); library(GPArotation); library(jsonlite) })

versions <- sapply(c("psych", "GPArotation", "jsonlite"), function(name) as.character(packageVersion(name)))
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

set.seed(7)
n <- 48
liking <- rnorm(n)
codes <- function(weight, min, max) pmin(max, pmax(min, round((min + max) / 2 + (max - min) / 4 * (weight * liking + rnorm(n, 0, 0.9)))))
absent <- function(x, rows, reason) replace(x, rows, reason)
shop <- list(fresh = absent(codes(0.8, 1, 4), c(3, 17), -2), stale = absent(codes(-0.7, 1, 4), c(5, 40), -1), choice = absent(codes(0.9, 0, 10), 17, -1),
             whole = absent(codes(0.9, 0, 10), c(9, 21, 22), -2))
x <- with(shop, cbind(fresh = score(fresh, 1, 4), stale = score(stale, 1, 4, TRUE), choice = score(choice, 0, 10)))
whole <- score(shop$whole, 0, 10)

tests <- apply(x, 2, function(item) unlist(cor.test(item, whole)[c("estimate", "conf.int")]))
few <- apply(x, 2, function(item) unlist(cor.test(item, whole, conf.level = 0.9)[c("conf.int")]))
golden("importance", "cor.test(item, whole); conf.level 0.95 and 0.9", shop,
       list(correlation = unname(tests[1, ]), lower = unname(tests[2, ]), upper = unname(tests[3, ]), lower90 = unname(few[1, ]), upper90 = unname(few[2, ]),
            n = unname(colSums(!is.na(x) & !is.na(whole)))))

complete <- x[complete.cases(x), ]
found <- suppressWarnings(alpha(complete))
interval <- function(level) unlist(alpha.ci(found$total$raw_alpha, nrow(complete), ncol(complete), p.val = 1 - level)[c("lower.ci", "upper.ci")])
golden("alpha", "psych::alpha(x)$total$raw_alpha, $alpha.drop$raw_alpha, $item.stats$r.drop; psych::alpha.ci(alpha, n, k, p.val)", shop,
       list(alpha = found$total$raw_alpha, interval = unname(interval(0.95)), interval90 = unname(interval(0.9)), n = nrow(complete),
            without = found$alpha.drop$raw_alpha, rest = found$item.stats$r.drop))

# psych's own search ends within about 1e-6 of the least squares it looks for; a second way (optim to 1e-14) must agree before it is written.
minres <- function(r) {
  loss <- function(l) sum((r - l %o% l)[lower.tri(r)]^2)
  best <- optim(rep(0.6, ncol(r)), loss, method = "BFGS", control = list(reltol = 1e-16, maxit = 1e5))$par
  best <- optim(best, loss, method = "BFGS", control = list(reltol = 1e-16, maxit = 1e5))$par
  sum(best)^2 / sum(r)
}
pairs <- lapply(c(0.9, 0.6, 0.75, 0.5, 0.85, 0.65, 0.7, 0.8, 0.55), function(weight) codes(weight, 1, 4))
omega_of <- function(values) {
  value <- suppressMessages(suppressWarnings(omega(values, nfactors = 1, plot = FALSE)))$omega_h
  stopifnot(abs(value - minres(cor(values))) < 1e-6)
  value
}
golden("omega-three", "psych::omega(x, nfactors = 1, plot = FALSE)$omega_h", shop, list(omega = omega_of(complete)), tolerance = 1e-6)
golden("omega-nine", "psych::omega(x, nfactors = 1, plot = FALSE)$omega_h", setNames(pairs, paste0("pace_", 1:9)),
       list(omega = omega_of(do.call(cbind, setNames(pairs, paste0("v", 1:9)))), alpha = suppressWarnings(alpha(do.call(cbind, pairs)))$total$raw_alpha), tolerance = 1e-6)

golden("f-quantiles", "qf(p, df1, df2)", list(p = c(0.025, 0.975, 0.005, 0.5, 0.975), first = c(29, 42, 8, 99, 99999), second = c(58, 294, 24, 99, 299997)),
       list(quantile = qf(c(0.025, 0.975, 0.005, 0.5, 0.975), c(29, 42, 8, 99, 99999), c(58, 294, 24, 99, 299997))))
