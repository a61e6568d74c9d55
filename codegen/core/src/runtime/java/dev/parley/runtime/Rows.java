package dev.parley.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import org.jspecify.annotations.Nullable;

/** What a {@link RecordCodec} is told of the properties of a record. */
final class Rows<T> {
  private final List<Row<T>> rows = new ArrayList<>();
  private final List<Row<T>> last = new ArrayList<>();
  private @Nullable Others<T, ?> others;
  private int values;
  private int numbers;
  private @Nullable ListIterator<Row<T>> place;

  void add(Row<T> row) {
    if (place == null) {
      rows.add(row);
    } else {
      place.add(row);
      place = null;
    }
  }

  void addLast(Row<T> row) {
    last.add(row);
  }

  /** The next row goes directly before that constant. */
  void before(String constant) {
    ListIterator<Row<T>> at = behind(constant, rows);
    at.previous();
    place = at;
  }

  /** The next row goes behind that one of the last constants, and behind what is there already. */
  void after(String constant) {
    ListIterator<Row<T>> at = behind(constant, last);
    while (at.hasNext()) {
      if (at.next() instanceof ConstantRow) {
        at.previous();
        break;
      }
    }
    place = at;
  }

  private static <T> ListIterator<Row<T>> behind(String constant, List<Row<T>> rows) {
    ListIterator<Row<T>> at = rows.listIterator();
    Row<T> row = at.next();
    while (!(row instanceof ConstantRow && row.name.equals(constant))) {
      row = at.next();
    }
    return at;
  }

  void others(Others<T, ?> all) {
    others = all;
  }

  @Nullable
  Others<T, ?> others() {
    return others;
  }

  /** How many of the properties are objects. */
  int values() {
    return values;
  }

  /** How many of the properties are numbers, or true or false. */
  int numbers() {
    return numbers;
  }

  /** In the order of the contract, each in a place. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  Row<T>[] inOrder() {
    rows.addAll(last);
    String[] texts = new String[rows.size()];
    for (int place = 0; place < texts.length; place++) {
      texts[place] = rows.get(place).name;
    }
    Names names = Names.of(texts);
    for (int place = 0; place < rows.size(); place++) {
      Row<T> row = rows.get(place);
      row.names = names;
      row.place = place;
      if (row instanceof NumberRow) {
        row.slot = numbers++;
      } else if (!(row instanceof ConstantRow)) {
        row.slot = values++;
      }
    }
    return rows.toArray(new Row[0]);
  }
}
