/* robots.c - see robots.h. The rules of the groups that name the agent count, or else those of the groups for all; of
 * the rules that match, the longest, and where two are as long, the one that allows. */
#include "intake/robots.h"
#include "base/slice.h"

#define RULES_MOST 10000 /* that are matched, of one file: the rest of it is as if it were not there */
#define STEPS_MOST 20000 /* of matching one rule with many stars */

typedef struct verdict {
    bool seen; /* a group was for it */
    bool allows;
    size_t longest;
    uint32_t delay_ms; /* Crawl-delay */
} verdict;

/* "*" is any characters, a "$" at the end the end. Stars are matched as they come, going back to the last alone. */
static bool matches(rp_slice rule, rp_slice path)
{
    bool whole = rule.len && rule.ptr[rule.len - 1] == '$';
    size_t r = 0, p = 0, star = SIZE_MAX, from = 0, n = rule.len - whole;
    for (size_t steps = 0; steps < STEPS_MOST; steps++) {
        if (r == n && (!whole || p == path.len))
            return true;
        if (r < n && rule.ptr[r] == '*') {
            star = r++;
            from = p;
        } else if (r < n && p < path.len && rule.ptr[r] == path.ptr[p]) {
            r++;
            p++;
        } else if (star != SIZE_MAX && from < path.len) {
            r = star + 1;
            p = ++from;
        } else {
            return false;
        }
    }
    return false;
}

static void judge(verdict *v, rp_slice rule, bool allows, rp_slice path)
{
    if (!rule.len || !matches(rule, path))
        return;
    if (rule.len > v->longest || (rule.len == v->longest && allows)) {
        v->longest = rule.len;
        v->allows = allows;
    }
}

static rp_slice next_line(rp_slice *rest)
{
    size_t n = 0;
    while (n < rest->len && rest->ptr[n] != '\n' && rest->ptr[n] != '\r')
        n++;
    rp_slice line = {rest->ptr, n};
    *rest = rp_slice_cut(*rest, n < rest->len ? n + 1 : n, rest->len);
    size_t hash = rp_slice_find(line, RP_LIT("#"), 0);
    return rp_slice_trim(rp_slice_cut(line, 0, hash));
}

/* The product's name of a User-agent line: "Reportedly/1.0 (x)" is "reportedly". */
static rp_slice product(rp_slice s)
{
    size_t n = 0;
    while (n < s.len && (rp_is_alpha(s.ptr[n]) || s.ptr[n] == '-' || s.ptr[n] == '_' || s.ptr[n] == '*'))
        n++;
    return rp_slice_cut(s, 0, n);
}

/* "10", "0.5": seconds, as milliseconds; 0: it is no number. */
static uint32_t read_delay(rp_slice s)
{
    uint32_t ms = 0, unit = 1000;
    size_t i = 0;
    for (; i < s.len && rp_is_digit(s.ptr[i]) && ms < UINT32_MAX / 20000; i++)
        ms = ms * 10 + (uint32_t)(s.ptr[i] - '0');
    ms *= 1000;
    if (i < s.len && s.ptr[i] == '.')
        for (i++; i < s.len && rp_is_digit(s.ptr[i]) && (unit /= 10); i++)
            ms += (uint32_t)(s.ptr[i] - '0') * unit;
    return ms;
}

bool rp_robots_allows(rp_slice file, const char *agent, rp_slice path, uint32_t *delay_ms)
{
    verdict named = {.allows = true}, all = {.allows = true};
    bool for_named = false, for_all = false, in_rules = true;
    size_t rules = 0;
    if (file.len > RP_ROBOTS_BYTES)
        file.len = RP_ROBOTS_BYTES;
    if (rp_slice_starts(file, RP_LIT("\xEF\xBB\xBF")))
        file = rp_slice_cut(file, 3, file.len);
    while (file.len && rules < RULES_MOST) {
        rp_slice line = next_line(&file);
        size_t colon = rp_slice_find(line, RP_LIT(":"), 0);
        if (colon == line.len)
            continue;
        rp_slice key = rp_slice_trim(rp_slice_cut(line, 0, colon)), value = rp_slice_trim(rp_slice_cut(line, colon + 1, line.len));
        bool allow = rp_slice_equal_nocase(key, RP_LIT("allow"));
        if (rp_slice_equal_nocase(key, RP_LIT("user-agent"))) {
            for_named = (for_named && !in_rules) || rp_slice_equal_nocase(product(value), rp_slice_of(agent));
            for_all = (for_all && !in_rules) || rp_slice_equal(product(value), RP_LIT("*"));
            named.seen |= for_named;
            in_rules = false;
        } else if (allow || rp_slice_equal_nocase(key, RP_LIT("disallow"))) {
            in_rules = true;
            rules++;
            if (for_named)
                judge(&named, value, allow, path);
            if (for_all)
                judge(&all, value, allow, path);
        } else if (rp_slice_equal_nocase(key, RP_LIT("crawl-delay"))) {
            in_rules = true;
            rules++;
            if (for_named)
                named.delay_ms = read_delay(value);
            if (for_all)
                all.delay_ms = read_delay(value);
        }
    }
    if (delay_ms)
        *delay_ms = named.seen ? named.delay_ms : all.delay_ms;
    return named.seen ? named.allows : all.allows;
}
