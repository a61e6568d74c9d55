package dev.parley.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link RecordCodec} is told of the properties of a record. */
final class Rows<T> {
  private final List<Row<T>> rows = new ArrayList<>();
  private final List<Row<T>> last = new ArrayList<>();
  private @Nullable Others<T, ?> others;
  private int values;
  private int numbers;

  void add(Row<T> row) {
    rows.add(row);
  }

  void addLast(Row<T> row) {
    last.add(row);
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
