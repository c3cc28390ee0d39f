package org.passerelle.assessment;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.CeilingFunction;
import com.ezylang.evalex.functions.basic.FloorFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.SqrtFunction;
import com.ezylang.evalex.functions.trigonometric.CosFunction;
import com.ezylang.evalex.functions.trigonometric.SinFunction;
import com.ezylang.evalex.functions.trigonometric.TanFunction;
import com.ezylang.evalex.operators.InfixOperator;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPowerOfOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixPlusOperator;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Computes what a formula gives. It comes from an author and is hostile all the same: of the evaluator only the
 * arithmetic below is let in, no strings, no dates, no lots, no numbers such as 1e99999, and powers that stay small, so
 * that no formula takes long.
 */
final class Formula {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_+\\-*/^(),. ]{1,200}");
    private static final Pattern EXPONENT = Pattern.compile("(?:^|[^A-Za-z_])[0-9.]+[eExX]");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

    private static final ExpressionConfiguration ARITHMETIC = ExpressionConfiguration.builder()
            .mathContext(MathContext.DECIMAL64)
            .arraysAllowed(false)
            .structuresAllowed(false)
            .implicitMultiplicationAllowed(false)
            .powerOfPrecedence(OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER)
            .operatorDictionary(MapBasedOperatorDictionary.ofOperators(
                    Map.entry("+", new InfixPlusOperator()),
                    Map.entry("-", new InfixMinusOperator()),
                    Map.entry("*", new InfixMultiplicationOperator()),
                    Map.entry("/", new InfixDivisionOperator()),
                    Map.entry("^", new SmallPower()),
                    Map.entry("+", new PrefixPlusOperator()),
                    Map.entry("-", new PrefixMinusOperator())))
            .functionDictionary(MapBasedFunctionDictionary.ofFunctions(
                    Map.entry("ABS", new AbsFunction()),
                    Map.entry("SQRT", new SqrtFunction()),
                    Map.entry("MIN", new MinFunction()),
                    Map.entry("MAX", new MaxFunction()),
                    Map.entry("FLOOR", new FloorFunction()),
                    Map.entry("CEILING", new CeilingFunction()),
                    Map.entry("SIN", new SinFunction()),
                    Map.entry("COS", new CosFunction()),
                    Map.entry("TAN", new TanFunction())))
            .build();

    private Formula() {}

    /** A power of which neither side is large. */
    @InfixOperator(precedence = OperatorIfc.OPERATOR_PRECEDENCE_POWER, leftAssociative = false)
    private static final class SmallPower extends InfixPowerOfOperator {
        private static final BigDecimal MOST = BigDecimal.TEN;

        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands)
                throws EvaluationException {
            if (operands[0].getNumberValue().abs().compareTo(LARGEST) > 0
                    || operands[1].getNumberValue().abs().compareTo(MOST) > 0) {
                throw new EvaluationException(token, "too large");
            }
            return super.evaluate(expression, token, operands);
        }
    }

    /** What it gives with these values; empty when it is no formula, or gives no number that people write. */
    static Optional<BigDecimal> compute(String formula, Map<String, BigDecimal> values) {
        if (!PLAIN.matcher(formula).matches() || EXPONENT.matcher(formula).find()) {
            return Optional.empty();
        }
        try {
            EvaluationValue result =
                    new Expression(formula, ARITHMETIC).withValues(values).evaluate();
            return Optional.of(result)
                    .filter(EvaluationValue::isNumberValue)
                    .map(EvaluationValue::getNumberValue)
                    .filter(number -> number.abs().compareTo(LARGEST) <= 0);
        } catch (EvaluationException | ParseException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
