/* fields.c - see fields.h. */
#include "serve/fields.h"

/* The next item of a list parted by commas, without white space around it. */
static bool next_item(rp_slice *list, rp_slice *item)
{
    if (!list->len)
        return false;
    size_t end = rp_slice_find_byte(*list, ',');
    *item = rp_slice_trim(rp_slice_cut(*list, 0, end));
    *list = rp_slice_cut(*list, end < list->len ? end + 1 : end, list->len);
    return true;
}

/* "q=0", "q=0.", "q=0.00" among the parameters. */
static bool has_no_weight(rp_slice parameters)
{
    size_t at = rp_slice_find_nocase(parameters, RP_LIT("q=0"), 0);
    for (size_t i = at + 3; i < parameters.len && !rp_is_space(parameters.ptr[i]) && parameters.ptr[i] != ';'; i++)
        if (parameters.ptr[i] != '0' && parameters.ptr[i] != '.')
            return false;
    return at < parameters.len;
}

bool rp_takes_gzip(const char *accepted)
{
    rp_slice list = rp_slice_of(accepted), item;
    while (next_item(&list, &item)) {
        size_t end = rp_slice_find_byte(item, ';');
        rp_slice name = rp_slice_trim(rp_slice_cut(item, 0, end));
        if (rp_slice_equal_nocase(name, RP_LIT("gzip")) || rp_slice_equal_nocase(name, RP_LIT("x-gzip")))
            return !has_no_weight(rp_slice_cut(item, end, item.len));
    }
    return false;
}

bool rp_holds_etag(const char *list, const char *etag)
{
    rp_slice rest = rp_slice_of(list), item;
    while (next_item(&rest, &item)) {
        if (rp_slice_equal(item, RP_LIT("*")))
            return true;
        if (rp_slice_starts(item, RP_LIT("W/")))
            item = rp_slice_cut(item, 2, item.len);
        if (rp_slice_equal(item, rp_slice_of(etag)))
            return true;
    }
    return false;
}
