package dev.parley.reference.tool;

import dev.parley.reference.contract.tools.CalculatorCall;
import dev.parley.reference.contract.tools.CalculatorCalls;
import dev.parley.reference.engine.Toolbox.Result;
import dev.parley.reference.engine.Toolbox.ToolFault;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.node.StringNode;

/** Works out expressions, which models are bad at. */
final class Calculator {
  private Calculator() {}

  static Tool<CalculatorCall> tool() {
    return new Tool<>(
        "calculator",
        "Works out an arithmetic expression exactly. Use it for every calculation.",
        "CalculatorCall",
        CalculatorCalls::decode,
        arguments -> "Working out " + arguments.expression(),
        Calculator::call);
  }

  private static Result call(CalculatorCall arguments) throws ToolFault {
    try {
      BigDecimal result = new Expression(arguments.expression()).value();
      String text = text(result);
      return new Result(Map.of("result", StringNode.valueOf(text)), text);
    } catch (ArithmeticException | ExpressionException e) {
      throw new ToolFault("`" + arguments.expression() + "`: " + e.getMessage(), e);
    }
  }

  private static String text(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    BigDecimal short_ = number.stripTrailingZeros();
    boolean readable = short_.precision() - short_.scale() <= 40 && short_.scale() <= 40;
    return readable ? short_.toPlainString() : short_.toString();
  }
}
