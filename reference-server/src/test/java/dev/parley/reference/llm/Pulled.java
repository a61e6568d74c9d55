package dev.parley.reference.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A whole answer, pulled to its end. */
final class Pulled {
  private Pulled() {}

  static List<Piece> all(ModelStream answer) throws ModelException, InterruptedException {
    List<Piece> pieces = new ArrayList<>();
    try (answer) {
      for (Optional<Piece> piece = answer.next(); piece.isPresent(); piece = answer.next()) {
        pieces.add(piece.get());
      }
    }
    return pieces;
  }

  static String text(List<Piece> pieces) {
    return pieces.stream()
        .filter(Piece.Text.class::isInstance)
        .map(piece -> ((Piece.Text) piece).text())
        .collect(Collectors.joining());
  }

  static Piece.Finished finished(List<Piece> pieces) {
    return (Piece.Finished) pieces.get(pieces.size() - 1);
  }
}
