# language: en
@MO-1 @MO-2 @MO-3 @MO-4 @MO-5 @owner-management
Feature: Five ways to serve the same customers
  Whoever serves the customers hears them; whoever gives the service away pays with what is no longer heard.
  The figures are examples, computed from illustrative inputs.

  Rule: The more of its service a firm gives away, the less it knows of its customers

    Background:
      Given the firm serves in the proactive mode
      When the service modes of this business are compared

    @SC-01 @SC-02 @AS-08 @AS-09
    Scenario: Management hears less through others
      Then in the direct mode management would know 40.9% of customer needs
      And in the dealer mode management would know 9.8% of customer needs
      And in the third-party mode management would know 0% of customer needs
      And in the proactive mode management would know 53.0% of customer needs

    @SC-03 @AS-11
    Scenario: Departments know together what no single one knows
      Then in the traditional mode the contact points would know 61.5% of customer needs together, the best of them 22.5%

    @SC-04 @SC-05 @AS-03 @PA-01
    Scenario: Reminders shorten the lead of the firm
      Then in the dealer mode the dealer would know 49.8% of unit states
      And in the dealer mode the customer would know 12.7% of unit states
      And in the dealer mode the core firm would be 79.5% ahead of the customer in unit states
      And in the proactive mode the core firm would be 23.3% ahead of the customer in unit states

    @SC-06 @PA-14
    Scenario: The supplier learns of the quality of its parts in one mode only
      Then in the direct mode the supplier would know 0% of part quality
      And in the dealer mode the supplier would know 0% of part quality
      And in the proactive mode the supplier would know 38.0% of part quality

    @AS-05
    Scenario: Outsourcing looks cheap only while the value of information is left out
      Then the third-party mode looks cheaper than the direct mode while the value of information is left out
      And the third-party mode is dearer than the direct mode once the value of information is counted
      And the proactive mode costs least of all
      And everything that the paper says of the modes holds here

    Scenario: A dealer network pays where dealers report enough
      Then the dealer mode becomes better than the direct mode once the dealer reports 83.6% of customer needs
      And the dealer mode becomes better than the direct mode once a contact of our own costs $7.29
