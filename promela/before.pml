/* The state before a step, for what must hold of the two together. */

/* Scratch as well, 0 between steps. ended says which of the offers are no longer pending. */
mtype:promise broken;
bool was_alive[PIDS + 1];
byte was_frame[MAPPINGS];
byte was_cur[MAPPINGS];
byte was_most[MAPPINGS];
byte was_marks[MAPPINGS];
bool was_spare[FRAMES];
byte was_content[FRAMES];
byte was_pending;
byte w_src[OFFERS];
byte w_dst[OFFERS];
byte w_page[OFFERS];
byte w_pages[OFFERS];
byte w_grant[OFFERS];
byte w_drop[OFFERS];
bool ended[OFFERS];
int endings;
int fresh;
int named; /* the place of the offer that a claim or a cancel names, or OFFERS */
int from;
bool yes;

inline begin() {
  for (i : 1 .. PIDS) { was_alive[i] = alive[i] }
  for (i : 0 .. MAPPINGS - 1) {
    was_frame[i] = frame[i]; was_cur[i] = cur[i]; was_most[i] = most[i]; was_marks[i] = marks[i]
  }
  for (i : 0 .. FRAMES - 1) { was_spare[i] = spare[i]; was_content[i] = content[i] }
  was_pending = pending;
  for (i : 0 .. OFFERS - 1) {
    w_src[i] = o_src[i]; w_dst[i] = o_dst[i]; w_page[i] = o_page[i]; w_pages[i] = o_pages[i];
    w_grant[i] = o_grant[i]; w_drop[i] = o_drop[i]
  }
  i = 0
}

/* Scratch is 0 between steps. */
inline forget() {
  for (i : 1 .. PIDS) { was_alive[i] = false }
  for (i : 0 .. MAPPINGS - 1) {
    was_frame[i] = 0; was_cur[i] = 0; was_most[i] = 0; was_marks[i] = 0
  }
  for (i : 0 .. FRAMES - 1) { was_spare[i] = false; was_content[i] = 0 }
  for (i : 0 .. OFFERS - 1) {
    w_src[i] = 0; w_dst[i] = 0; w_page[i] = 0; w_pages[i] = 0; w_grant[i] = 0; w_drop[i] = 0;
    ended[i] = false
  }
  was_pending = 0; endings = 0; fresh = 0; named = 0; from = 0; yes = false;
  rule = NONE; g = 0; i = 0; j = 0; n = 0; first = 0; found = 0; count = 0; place = 0; child = 0
}
