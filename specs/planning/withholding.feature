# language: en
@RQ-1 @AS-06 @AS-11 @owner-management
Feature: What it costs if somebody keeps back what he knows
  Nobody says that partners deceive us; what it would cost can be known beforehand.
  Whoever loses nothing by silence must be given a reason to speak.

  Rule: The loss is computed, and so is whether the holder has a reason to share

    Scenario: The dealer does not report its customers
      Given the dealer sees 50% of customer needs first-hand, 100% of it correctly
      And the dealer passes 80% of customer needs on to management, 90% of it correctly
      And management needs 50% of customer needs
      And each of 1,000 cases of customer needs a year is worth $4 to management
      When it is examined what follows if somebody falls short
      Then if the dealer keeps customer needs back, that costs $1,440 a year
      And keeping customer needs back costs the dealer nothing: there is no reason to share

    Scenario: The supplier hides defects
      Given the supplier sees 100% of part quality first-hand, 100% of it correctly
      And the supplier passes 90% of part quality on to management, 90% of it correctly
      And management needs 60% of part quality
      When it is examined what follows if somebody falls short
      Then if the supplier keeps part quality back, management loses 81% of it
      And keeping part quality back costs the supplier nothing: there is no reason to share

    Scenario: The front office drops what it hears
      Given the firm serves in the proactive mode
      When it is examined what follows if somebody falls short
      Then if the front office keeps customer needs back, management loses 29.1% of it
      And keeping customer needs back costs the front office nothing: there is no reason to share

    Scenario: A department that keeps solutions back harms the firm it belongs to
      Given the firm serves in the proactive mode
      When it is examined what follows if somebody falls short
      Then if technical support keeps problem solutions back, the front office loses 80.5% of it
      And keeping problem solutions back harms technical support as well
