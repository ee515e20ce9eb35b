package org.vmoffer.machine;

/**
 * One step of a machine as a word.
 *
 * <pre>
 *   63.....56 55....48 47....40 39.........28 27..........................0
 *  +---------+--------+--------+-------------+-----------------------------+
 *  | action  |  who   | level  |   choice    |            index            |
 *  +---------+--------+--------+-------------+-----------------------------+
 * </pre>
 */
public final class Step {
  private static final int ACTION_SHIFT = 56;
  private static final int WHO_SHIFT = 48;
  private static final int LEVEL_SHIFT = 40;
  private static final int CHOICE_SHIFT = 28;
  private static final int BYTE = 0xff;
  private static final int CHOICE_MASK = 0xfff;
  private static final int INDEX_MASK = (1 << CHOICE_SHIFT) - 1;

  private Step() {}

  /** A step without further parameters. */
  public static long of(Action action, int who) {
    return (long) action.code() << ACTION_SHIFT | (long) who << WHO_SHIFT;
  }

  /** One of several steps of the same name. */
  public static long choice(Action action, int who, int choice) {
    if (choice > CHOICE_MASK) {
      throw new IllegalArgumentException("a choice among more than " + CHOICE_MASK);
    }
    return of(action, who) | (long) choice << CHOICE_SHIFT;
  }

  /** A step of a core's caches: about a table of a level, or a page at level 0. */
  public static long fill(Action action, int who, int level, long index) {
    return of(action, who) | (long) level << LEVEL_SHIFT | index;
  }

  /** A translation that fills: of a leaf in a table of this level, that begins with the page. */
  public static long translation(int who, int level, long page) {
    return fill(Action.FILL_TRANSLATION, who, 0, page) | (long) (level - 1) << CHOICE_SHIFT;
  }

  /** The level of the table whose leaf fills. */
  static int leaf(long step) {
    return choice(step) + 1;
  }

  /** Which action. */
  public static Action action(long step) {
    return Action.of((int) (step >>> ACTION_SHIFT));
  }

  /** The thread or core, from 1; 0 if the action has none. */
  public static int who(long step) {
    return (int) (step >>> WHO_SHIFT) & BYTE;
  }

  /** The level of the table, from 1 for the lowest; 0 if the action has none. */
  public static int level(long step) {
    return (int) (step >>> LEVEL_SHIFT) & BYTE;
  }

  /** The number of the table at its level, or of the page; 0 if the action has neither. */
  public static int index(long step) {
    return (int) step & INDEX_MASK;
  }

  /**
   * Tells steps apart that the specification gives one label: which request is acknowledged, or at
   * which level the leaf is.
   */
  public static int choice(long step) {
    return (int) (step >>> CHOICE_SHIFT) & CHOICE_MASK;
  }

  /** The label that TLC gives the step, {@code FillStructure(1, 1, 0)} say; without the choice. */
  public static String text(long step) {
    Action action = action(step);
    if (!action.hasWho()) {
      return action.label();
    }
    StringBuilder text = new StringBuilder(action.label()).append('(').append(who(step));
    if (action.hasLevel()) {
      text.append(", ").append(level(step));
    }
    if (action.hasIndex()) {
      text.append(", ").append(index(step));
    }
    return text.append(')').toString();
  }
}
