/* What several calls do, and the ways in which a specification can do it wrong on purpose. */

/* Ends the offers, i, of which something holds; the others keep their order. */
inline end_offers(when) {
  i = 0;
  do
  :: i < pending && (when) ->
    j = i;
    do
    :: j < pending - 1 ->
      o_src[j] = o_src[j + 1]; o_dst[j] = o_dst[j + 1];
      o_page[j] = o_page[j + 1]; o_pages[j] = o_pages[j + 1];
      o_grant[j] = o_grant[j + 1]; o_drop[j] = o_drop[j + 1];
      for (g : 0 .. PAGES - 1) { o_frames[j * PAGES + g] = o_frames[(j + 1) * PAGES + g] }
      j++
    :: else -> break
    od;
    for (g : 0 .. PAGES - 1) { o_frames[j * PAGES + g] = 0 }
    o_src[j] = 0; o_dst[j] = 0; o_page[j] = 0; o_pages[j] = 0; o_grant[j] = 0; o_drop[j] = 0;
    pending--
  :: i < pending && !(when) -> i++
  :: else -> break
  od;
  i = 0; j = 0; g = 0
}

inline add_offer(src, dst, page, pages, grant, drop) {
  o_src[pending] = src; o_dst[pending] = dst;
  o_page[pending] = page; o_pages[pending] = pages;
  o_grant[pending] = grant; o_drop[pending] = drop;
  for (g : 0 .. (pages) - 1) { o_frames[pending * PAGES + g] = frame[at(src, (page) + g)] }
  g = 0;
  pending++
}

/* j becomes the lowest frame that nobody has. */
inline take_frame() {
  j = 0;
  do :: !spare[j] -> j++ :: else -> break od;
  spare[j] = false
}

inline count_spare() {
  count = 0;
  for (i : 0 .. FRAMES - 1) { if :: spare[i] -> count++ :: else fi }
  i = 0
}

inline unmap(m) {
  frame[m] = 0; cur[m] = 0; most[m] = 0; marks[m] = 0
}

/* Pages go, mapped or not, and with them every frame that nobody maps any more. */
inline unmap_range(p, from, length) {
  for (g : 0 .. PAGES - 1) {
    if
    :: g >= (from) && g < (from) + (length) && mapped(p, g) ->
      lose_frame(p, g);
      unmap(at(p, g));
      free_frames()
    :: else
    fi
  }
  g = 0
}

#ifdef MutantUnmapFreesShared
inline lose_frame(p, page) {
  spare[frame[at(p, page)] - 1] = true; content[frame[at(p, page)] - 1] = 0
}
#else
inline lose_frame(p, page) { skip }
#endif

#ifdef MutantFrameLost
inline free_frames() { skip }
#else
inline free_frames() {
  for (j : 0 .. FRAMES - 1) {
    count = 0;
    for (i : 0 .. MAPPINGS - 1) { if :: frame[i] == j + 1 -> count++ :: else fi }
    if
    :: count == 0 ->
      spare[j] = true;
#ifndef MutantFreeKeepsContent
      content[j] = 0
#endif
    :: else
    fi
  }
  i = 0; j = 0; count = 0
}
#endif
