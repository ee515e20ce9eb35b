/* Every step as a line on standard error, for who compares them with those of another checker: the
   number of the caller, that of the row, and the state after it, if it is another. A search comes
   to all steps of a state one after the other; before them stands the state, after '='. States are
   coded as org.vmoffer.view.StateCode says. This is the only C, and no part of the model.     */
c_decl {
  \#include <inttypes.h>
  \#include <stdio.h>
  \#include <string.h>
}

byte step_of; /* scratch: the process that makes the step */

c_code {
#define MOST_WORDS (4 + PIDS + MAPPINGS + 2 * OFFERS + 2 * FRAMES)
  typedef struct { int length; uint64_t words[MOST_WORDS]; } Code;

  static void encode(Code *code, uchar *alive, uchar *frame, uchar *cur, uchar *most, uchar *marks,
                     int pending, uchar *src, uchar *dst, uchar *page, uchar *pages, uchar *grant,
                     uchar *drop, uchar *spare, uchar *content) {
    uint64_t *to = code->words, *count;
    int i, m;
    *to = 0;
    for (i = 1; i <= PIDS; i++) *to |= (uint64_t) (alive[i] != 0) << i;
    to++;
    for (i = 1; i <= PIDS; i++) {
      if (!alive[i]) continue;
      count = to++;
      *count = 0;
      for (m = (i - 1) * PAGES; m < i * PAGES; m++) {
        if (!frame[m]) continue;
        *to++ = (uint64_t) (m % PAGES) << 36 | (uint64_t) (frame[m] - 1) << 9
                | cur[m] << 6 | most[m] << 3 | marks[m];
        ++*count;
      }
    }
    *to++ = pending;
    for (i = 0; i < pending; i++) {
      *to++ = (uint64_t) src[i] << 48 | (uint64_t) dst[i] << 32 | grant[i] << 3 | drop[i];
      *to++ = (uint64_t) page[i] << 32 | pages[i];
    }
    *to = 0;
    for (i = 0; i < FRAMES; i++) *to |= (uint64_t) (spare[i] != 0) << i;
    to++;
    count = to++;
    *count = 0;
    for (i = 0; i < FRAMES; i++) {
      if (!content[i]) continue;
      *to++ = i;
      *to++ = content[i];
      ++*count;
    }
    code->length = to - code->words;
  }

  static int same(Code *one, Code *other) {
    return one->length == other->length
           && !memcmp(one->words, other->words, one->length * sizeof(uint64_t));
  }

  static void print(Code *code) {
    int i;
    for (i = 0; i < code->length; i++) fprintf(stderr, " %" PRIx64, code->words[i]);
    fputc('\n', stderr);
  }

  static void step(void) {
    static Code source, before, after;
    encode(&before, now.was_alive, now.was_frame, now.was_cur, now.was_most, now.was_marks,
           now.was_pending, now.w_src, now.w_dst, now.w_page, now.w_pages, now.w_grant,
           now.w_drop, now.was_spare, now.was_content);
    encode(&after, now.alive, now.frame, now.cur, now.most, now.marks, now.pending, now.o_src,
           now.o_dst, now.o_page, now.o_pages, now.o_grant, now.o_drop, now.spare, now.content);
    if (!source.length) setvbuf(stderr, NULL, _IOFBF, 1 << 16);
    if (!same(&source, &before)) {
      source = before;
      fputc('=', stderr);
      print(&source);
    }
    fprintf(stderr, "%d %d", now.step_of, now.rule);
    if (same(&before, &after)) fputc('\n', stderr);
    else print(&after);
  }
}
