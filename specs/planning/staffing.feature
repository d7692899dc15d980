# language: en
@WE-11 @I-22 @owner-service-management
Feature: Fewer contacts mean fewer seats or shorter waits
  Seats do not fall in step with contacts: a small pool needs more room to spare than a large one.
  So seats, waiting and hanging up are worked out anew. The figures are invented examples.

  Rule: The seats follow from the contacts, their length and the promise

    Background:
      Given a contact takes a seat 6 minutes
      And 80% of the contacts are to be answered within 20 seconds

    Scenario: As many contacts as today
      Given 100 contacts come in an hour
      When the number of seats is worked out
      Then 14 seats keep the promise

    Scenario: What if contacts fall
      Given 100 contacts come in an hour
      When the number of seats is worked out for 15% fewer contacts
      Then 12 seats keep the promise

    Scenario Outline: The same 12 seats with fewer contacts
      Given <contacts> contacts come in an hour
      And there are 12 seats
      And the customer hangs up after waiting 3 minutes on average
      When the number of seats is worked out
      Then with these seats, <gone>% of the customers hang up

      Examples:
        | contacts | gone |
        | 100      | 6.8  |
        | 85       | 3.2  |

    Scenario: Fewer seats than the work takes, and nobody hangs up
      Given 100 contacts come in an hour
      And there are 10 seats
      When the number of seats is worked out
      Then the queue grows without end

  Rule: For every seat more than one person is employed, and nobody is busy all the time

    Scenario: Breaks, training and rest
      Given a contact takes a seat 3 minutes
      And 80% of the contacts are to be answered within 20 seconds
      And 200 contacts come in an hour
      And a person is away from work 30% of the paid time
      And a seat may be busy 70% of the time at most
      When the number of seats is worked out
      Then 22 people are to be employed for them

  Rule: What nobody has said is named, never guessed

    Scenario: The length of a contact is not known
      Given 100 contacts come in an hour
      And nobody has said how long a contact takes a seat
      And there are 12 seats
      When the number of seats is worked out
      Then the handling time is named as not known, and no number of seats
